// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "SpeechCorpusCommandLine",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "speechcorpus", targets: ["SpeechCorpusCLI"])
  ],
  dependencies: [
    .package(name: "SpeechCorpus", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "SpeechCorpusCLI",
      dependencies: [
        .product(name: "SpeechCorpus", package: "SpeechCorpus"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "SpeechCorpusCLITests", dependencies: ["SpeechCorpusCLI"], exclude: ["Golden"]),
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
