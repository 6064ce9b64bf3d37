/// Asks who the kernel is.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-info
public struct KernelInfoRequest: RequestContent {
  /// The type as the header names it.
  public static let messageType = "kernel_info_request"
}

/// Says who the kernel is.
public struct KernelInfoReply: MessageContent {
  /// The type as the header names it.
  public static let messageType = "kernel_info_reply"

  /// Always `ok`.
  public var status = ReplyStatus.ok

  /// The version of the protocol, in three numbers.
  public var protocolVersion = KernelSession.protocolVersion + ".0"

  /// The name of the kernel.
  public var implementation: String

  /// The version of the kernel.
  public var implementationVersion: String

  /// The language of the cells.
  public var languageInfo: Language

  /// What a console shows at its start.
  public var banner: String

  /// Pages for a front end's help menu.
  public var helpLinks: [HelpLink]

  /// Whether a debugger can be attached.
  public var debugger = false

  /// Optional parts of the protocol that the kernel speaks, such as `subshells`.
  public var supportedFeatures: [String]

  /// The feature of a kernel that runs cells of several lines of execution at once.
  public static let subshells = "kernel subshells"

  /// The feature of a kernel that answers the debugger's questions, some of them or all.
  public static let debugging = "debugger"

  private enum CodingKeys: String, CodingKey {
    case status
    case protocolVersion = "protocol_version"
    case implementation
    case implementationVersion = "implementation_version"
    case languageInfo = "language_info"
    case banner
    case helpLinks = "help_links"
    case debugger
    case supportedFeatures = "supported_features"
  }

  /// The language of the cells.
  public struct Language: Codable, Sendable {
    /// The name of the language.
    public var name: String

    /// The version of the language, in three numbers.
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

    private enum CodingKeys: String, CodingKey {
      case name
      case version
      case mimetype
      case fileExtension = "file_extension"
      case pygmentsLexer = "pygments_lexer"
      case codemirrorMode = "codemirror_mode"
      case nbconvertExporter = "nbconvert_exporter"
    }

    /// Makes the description of a language.
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

  /// A page for a front end's help menu.
  public struct HelpLink: Codable, Hashable, Sendable {
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

  /// Makes the reply.
  public init(
    implementation: String,
    implementationVersion: String,
    languageInfo: Language,
    banner: String,
    helpLinks: [HelpLink],
    supportedFeatures: [String] = []
  ) {
    self.implementation = implementation
    self.implementationVersion = implementationVersion
    self.languageInfo = languageInfo
    self.banner = banner
    self.helpLinks = helpLinks
    self.supportedFeatures = supportedFeatures
  }
}
