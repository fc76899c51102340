/// The place for one value of a JSON text, as `Encodable` types see it.
struct JSONSlot: Encoder {
  let writer: JSONWriter
  /// How many containers are around it.
  let depth: Int
  /// Tells it from others.
  let serial: Int

  var codingPath: [any CodingKey] { writer.path }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObject<Key>(writer: writer, place: writer.open(isObject: true, for: self)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONList(writer: writer, place: writer.open(isObject: false, for: self))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONSlot: SingleValueEncodingContainer {
  func encodeNil() throws { writer.appendNull() }
  func encode(_ value: Bool) throws { writer.append(value) }
  func encode(_ value: String) throws { writer.append(value) }
  func encode(_ value: Double) throws { try writer.append(value) }
  func encode(_ value: Float) throws { try writer.append(value) }
  func encode(_ value: some BinaryInteger & Encodable) throws { writer.append(value) }
  func encode(_ value: some Encodable) throws { try writer.write(value) }
}

/// An object of a JSON text while it is written.
private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  let place: JSONWriter.Place

  var codingPath: [any CodingKey] { writer.path }

  func encodeNil(forKey key: Key) throws {
    writer.beginMember(key.stringValue, in: place)
    writer.appendNull()
  }

  func encode(_ value: Bool, forKey key: Key) throws {
    writer.beginMember(key.stringValue, in: place)
    writer.append(value)
  }

  func encode(_ value: String, forKey key: Key) throws {
    writer.beginMember(key.stringValue, in: place)
    writer.append(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    writer.beginMember(key.stringValue, in: place)
    try writer.append(value)
  }

  func encode(_ value: Float, forKey key: Key) throws {
    writer.beginMember(key.stringValue, in: place)
    try writer.append(value)
  }

  func encode(_ value: some BinaryInteger & Encodable, forKey key: Key) throws {
    writer.beginMember(key.stringValue, in: place)
    writer.append(value)
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    writer.beginMember(key.stringValue, in: place)
    // Ranges are the commonest values by far.
    if Value.self == Range<Int>.self, let range = value as? Range<Int> { return writer.append(range) }
    try writer.write(value)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    superEncoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    writer.beginMember("super", in: place)
    return writer.slot()
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    writer.beginMember(key.stringValue, in: place)
    return writer.slot()
  }
}

/// A list of a JSON text while it is written.
private struct JSONList: UnkeyedEncodingContainer {
  let writer: JSONWriter
  let place: JSONWriter.Place

  var codingPath: [any CodingKey] { writer.path }
  var count: Int { writer.count(of: place) }

  func encodeNil() throws {
    writer.beginElement(in: place)
    writer.appendNull()
  }

  func encode(_ value: Bool) throws {
    writer.beginElement(in: place)
    writer.append(value)
  }

  func encode(_ value: String) throws {
    writer.beginElement(in: place)
    writer.append(value)
  }

  func encode(_ value: Double) throws {
    writer.beginElement(in: place)
    try writer.append(value)
  }

  func encode(_ value: Float) throws {
    writer.beginElement(in: place)
    try writer.append(value)
  }

  func encode(_ value: some BinaryInteger & Encodable) throws {
    writer.beginElement(in: place)
    writer.append(value)
  }

  func encode(_ value: some Encodable) throws {
    writer.beginElement(in: place)
    try writer.write(value)
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    superEncoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }

  func superEncoder() -> any Encoder {
    writer.beginElement(in: place)
    return writer.slot()
  }
}
