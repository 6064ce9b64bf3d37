import RNNKernel
import Testing

@Suite struct LibraryTests {
  @Test func `every public declaration of the library has its call`() {
    #expect(RNNEngine.declarationsWithoutCall == [])
  }
}
