class C {}
C().run()
