/// The place for one value of a JSON text, as `Encodable` types see it.
struct JSONSlot: Encoder {
  let writer: JSONWriter
  /// How many containers are around it.
  let depth: Int
  /// Tells it from others.
  let serial: Int

  var codingPath: [any CodingKey] { writer.text.pointee.path }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObject<Key>(writer: writer, place: writer.text.pointee.open(isObject: true, for: self)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONList(writer: writer, place: writer.text.pointee.open(isObject: false, for: self))
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONSlot: SingleValueEncodingContainer {
  func encodeNil() throws { writer.text.pointee.appendNull() }
  func encode(_ value: Bool) throws { writer.text.pointee.append(value) }
  func encode(_ value: String) throws { writer.text.pointee.append(value) }
  func encode(_ value: Double) throws { try writer.text.pointee.append(value) }
  func encode(_ value: Float) throws { try writer.text.pointee.append(value) }
  func encode(_ value: some BinaryInteger & Encodable) throws { writer.text.pointee.append(value) }
  func encode(_ value: some Encodable) throws { try writer.write(value) }
}

/// An object of a JSON text while it is written.
private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  let place: JSONOutput.Place

  var codingPath: [any CodingKey] { writer.text.pointee.path }

  func encodeNil(forKey key: Key) throws {
    writer.text.pointee.beginMember(key.stringValue, in: place)
    writer.text.pointee.appendNull()
  }

  func encode(_ value: Bool, forKey key: Key) throws {
    writer.text.pointee.beginMember(key.stringValue, in: place)
    writer.text.pointee.append(value)
  }

  func encode(_ value: String, forKey key: Key) throws {
    writer.text.pointee.beginMember(key.stringValue, in: place)
    writer.text.pointee.append(value)
  }

  func encode(_ value: Double, forKey key: Key) throws {
    writer.text.pointee.beginMember(key.stringValue, in: place)
    try writer.text.pointee.append(value)
  }

  func encode(_ value: Float, forKey key: Key) throws {
    writer.text.pointee.beginMember(key.stringValue, in: place)
    try writer.text.pointee.append(value)
  }

  func encode(_ value: some BinaryInteger & Encodable, forKey key: Key) throws {
    writer.text.pointee.beginMember(key.stringValue, in: place)
    writer.text.pointee.append(value)
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    writer.text.pointee.beginMember(key.stringValue, in: place)
    if !writer.text.pointee.appendAtOnce(value) { try writer.write(value) }
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
    writer.text.pointee.beginMember("super", in: place)
    return writer.slot()
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    writer.text.pointee.beginMember(key.stringValue, in: place)
    return writer.slot()
  }
}

/// A list of a JSON text while it is written.
private struct JSONList: UnkeyedEncodingContainer {
  let writer: JSONWriter
  let place: JSONOutput.Place

  var codingPath: [any CodingKey] { writer.text.pointee.path }
  var count: Int { writer.text.pointee.count(of: place) }

  func encodeNil() throws {
    writer.text.pointee.beginElement(in: place)
    writer.text.pointee.appendNull()
  }

  func encode(_ value: Bool) throws {
    writer.text.pointee.beginElement(in: place)
    writer.text.pointee.append(value)
  }

  func encode(_ value: String) throws {
    writer.text.pointee.beginElement(in: place)
    writer.text.pointee.append(value)
  }

  func encode(_ value: Double) throws {
    writer.text.pointee.beginElement(in: place)
    try writer.text.pointee.append(value)
  }

  func encode(_ value: Float) throws {
    writer.text.pointee.beginElement(in: place)
    try writer.text.pointee.append(value)
  }

  func encode(_ value: some BinaryInteger & Encodable) throws {
    writer.text.pointee.beginElement(in: place)
    writer.text.pointee.append(value)
  }

  func encode(_ value: some Encodable) throws {
    writer.text.pointee.beginElement(in: place)
    try writer.write(value)
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
    superEncoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }

  func superEncoder() -> any Encoder {
    writer.text.pointee.beginElement(in: place)
    return writer.slot()
  }
}
