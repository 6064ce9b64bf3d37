/// Widgets that belong together, and what they do when somebody moves them.
package protocol WidgetPanel: AnyObject, Sendable {
  /// All its widgets, each after those that it refers to; the last one holds the others.
  var widgets: [Widget] { get }

  /// Does what a front end has asked for; called on the thread that carries out its message.
  func handle(_ event: Widget.Event, of widget: Widget)
}
