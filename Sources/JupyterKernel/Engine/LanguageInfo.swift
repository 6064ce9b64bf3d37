/// The language of the cells, as front ends and notebook files name it.
public struct LanguageInfo: Sendable {
  /// The name, which kernel specifications and course tools refer to.
  public var name: String

  /// The version.
  public var version: String

  /// The MIME type of source files.
  public var mimetype: String

  /// The extension of source files, with its dot.
  public var fileExtension: String

  /// The Pygments lexer, where it is not called as the language is.
  public var pygmentsLexer: String?

  /// The CodeMirror mode, where it is not called as the language is.
  public var codemirrorMode: String?

  /// The exporter of nbconvert, where it is not the general one.
  public var nbconvertExporter: String?

  /// Describes a language.
  public init(
    name: String,
    version: String,
    mimetype: String,
    fileExtension: String,
    pygmentsLexer: String? = nil,
    codemirrorMode: String? = nil,
    nbconvertExporter: String? = nil
  ) {
    self.name = name
    self.version = version
    self.mimetype = mimetype
    self.fileExtension = fileExtension
    self.pygmentsLexer = pygmentsLexer
    self.codemirrorMode = codemirrorMode
    self.nbconvertExporter = nbconvertExporter
  }
}

/// The kernel itself.
public struct ImplementationInfo: Sendable {
  /// The name of the kernel.
  public var name: String

  /// The version of the kernel.
  public var version: String

  /// What a console shows at its start.
  public var banner: String

  /// Pages for a front end's help menu.
  public var helpLinks: [HelpLink]

  /// A page for a front end's help menu.
  public struct HelpLink: Hashable, Sendable {
    /// What the menu says.
    public var text: String

    /// Where it leads.
    public var url: String

    /// Makes a link.
    public init(text: String, url: String) {
      self.text = text
      self.url = url
    }
  }

  /// Describes a kernel.
  public init(name: String, version: String, banner: String, helpLinks: [HelpLink] = []) {
    self.name = name
    self.version = version
    self.banner = banner
    self.helpLinks = helpLinks
  }
}
