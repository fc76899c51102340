// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "SpeechCorpus",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .library(name: "SpeechCorpus", targets: ["SpeechCorpus"])
  ],
  targets: [
    .target(name: "SpeechCorpus"),
    .testTarget(name: "SpeechCorpusTests", dependencies: ["SpeechCorpus"]),
  ],
  swiftLanguageModes: [.v6]
)

// Every target is held to the same strict settings.
for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
