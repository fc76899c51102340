/// The elements of HTML that make a difference to how a page reads.
enum HTMLTag: UInt8, CaseIterable {
  case a, address, area, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption, center, cite
  case code, col, colgroup, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font
  case footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, label
  case legend, li, link, main, map, mark, math, menu, meta, nav, noembed, noframes, noscript, object, ol, optgroup
  case option, p, param, picture, plaintext, pre, q, s, samp, script, section, select, small, source, span, strike
  case strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr
  case track, tt, u, ul, video, wbr, xmp

  /// The longest name, in bytes.
  private static let maximumLength = 10

  private static let byName: [String: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })

  /// The tag of a name in any case, or `nil` for one that makes no difference.
  init?(_ name: ArraySlice<UInt8>) {
    guard name.count <= Self.maximumLength else { return nil }
    let folded = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let tag = Self.byName[String(decoding: folded, as: UTF8.self)] else { return nil }
    self = tag
  }

  /// Whether an element has neither content nor an end tag (HTML Living Standard, 13.1.2).
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr: true
    default: false
    }
  }

  /// Whether the content is text without tags; it ends with the element's own end tag only.
  var isRawText: Bool {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .textarea, .title, .plaintext: true
    default: false
    }
  }

  /// Whether the element begins and ends a line.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir, .div, .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hr, .html,
      .legend, .li, .main, .menu, .nav, .ol, .option, .p, .plaintext, .pre, .section, .summary, .table, .tbody, .td,
      .tfoot, .th, .thead, .title, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  /// Whether a blank line stands around the element.
  var isParagraph: Bool {
    switch self {
    case .address, .article, .blockquote, .dl, .figure, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .main, .ol, .p,
      .pre,
      .section, .table, .ul:
      true
    default: false
    }
  }

  /// Whether it is a heading below the page's own: h2 to h6.
  var isSubheading: Bool {
    switch self {
    case .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether an open paragraph ends where the element begins (HTML Living Standard, 13.2.6.4.7).
  var endsParagraph: Bool {
    switch self {
    case .table, .dd, .dt, .li: true
    case .body, .caption, .head, .html, .legend, .option, .tbody, .td, .tfoot, .th, .thead, .title, .tr: false
    default: isBlock
    }
  }

  /// The open elements that end where the element begins, up to one that holds such elements.
  var endsOpen: (tags: [HTMLTag], within: [HTMLTag])? {
    switch self {
    case .li: ([.li], [.ol, .ul, .menu, .dir])
    case .dd, .dt: ([.dd, .dt], [.dl])
    case .tr: ([.tr], [.table])
    case .td, .th: ([.td, .th], [.tr, .table])
    case .tbody, .thead, .tfoot: ([.tbody, .thead, .tfoot], [.table])
    case .option: ([.option], [.select])
    case .a: ([.a], [.td, .th, .table, .button])
    default: nil
    }
  }

  /// Whether elements outside are out of reach for end tags and implied ends inside.
  var isScope: Bool {
    switch self {
    case .table, .td, .th, .caption, .html, .body, .template, .object, .button: true
    default: false
    }
  }

  /// Whether its content is nothing that a reader of the page sees as running text.
  var isUnread: Bool {
    switch self {
    case .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .select, .option, .button, .textarea,
      .canvas, .audio, .video, .dialog, .head, .title, .noembed, .noframes, .frameset, .map, .optgroup:
      true
    default: false
    }
  }
}
