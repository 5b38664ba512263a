package org.lineproof.deploy.launcher.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lineproof.anchoring.besu.node.NodeAccess;
import org.lineproof.deploy.launcher.files.Unpacked;
import org.lineproof.deploy.launcher.process.Command;
import org.lineproof.deploy.launcher.process.ManagedProcess;
import org.lineproof.deploy.launcher.process.Readiness;
import org.lineproof.deploy.launcher.process.StartFailure;
import org.lineproof.deploy.launcher.process.Supervisor;

/** A real Besu with QBFT and one validator of our own, from the programs in {@code BESU_HOME}. */
public record BesuNode(URI url, Path validatorSets, ManagedProcess running) implements LedgerNode {

    private static final long CHAIN_ID = 20_261;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Starts the node over {@code directory}, which gets its key and genesis at the first start. */
    public static BesuNode start(Supervisor supervisor, Path besuHome, Path javaHome, Path directory, int port)
            throws IOException {
        Path program = besuHome.resolve("bin/besu");
        if (!Files.isExecutable(program)) {
            throw new StartFailure("BESU_HOME is " + besuHome + ", but there is no bin/besu. Correct or unset it.");
        }
        Path network = directory.resolve("network");
        if (Files.notExists(network)) {
            generate(supervisor, program, javaHome, network);
        }
        ManagedProcess process = supervisor.start(new Command(
                        "Besu",
                        List.of(
                                program.toString(),
                                "--data-path=" + directory.resolve("data"),
                                "--genesis-file=" + network.resolve("genesis.json"),
                                "--node-private-key-file=" + network.resolve("validator.key"),
                                "--data-storage-format=BONSAI",
                                "--sync-mode=FULL",
                                "--bonsai-limit-trie-logs-enabled=false",
                                "--rpc-http-enabled",
                                "--rpc-http-host=127.0.0.1",
                                "--rpc-http-port=" + port,
                                "--rpc-http-api=ETH,NET,WEB3",
                                // A single validator with peers to look for does not seal again after a restart
                                // (besu issue 6457).
                                "--p2p-enabled=false",
                                "--min-gas-price=0",
                                "--logging=INFO"))
                .with("JAVA_HOME", javaHome.toString()));
        URI url = URI.create("http://127.0.0.1:" + port);
        JsonRpc rpc = new JsonRpc(NodeAccess.open(url));
        Readiness.await(
                process, Duration.ofSeconds(120), () -> rpc.blockNumber().orElse(0) > 0);
        return new BesuNode(url, network.resolve("validators.json"), process);
    }

    private static void generate(Supervisor supervisor, Path program, Path javaHome, Path network) throws IOException {
        Path draft = network.resolveSibling("network.draft");
        Unpacked.remove(draft);
        Files.createDirectories(network.getParent());
        Path configuration = network.resolveSibling("network.json");
        Files.write(configuration, JSON.writeValueAsBytes(configuration()));
        supervisor.run(new Command(
                        "Besu set-up",
                        List.of(
                                program.toString(),
                                "operator",
                                "generate-blockchain-config",
                                "--config-file=" + configuration,
                                "--to=" + draft,
                                "--private-key-file-name=validator.key"))
                .with("JAVA_HOME", javaHome.toString()));
        try (Stream<Path> validators = Files.list(draft.resolve("keys"))) {
            // Besu names the directory of a key by its address.
            Path validator = validators.findFirst().orElseThrow();
            Files.move(validator.resolve("validator.key"), draft.resolve("validator.key"));
            Files.write(
                    draft.resolve("validators.json"),
                    JSON.writeValueAsBytes(validatorSets(validator.getFileName().toString())));
        }
        Files.move(draft, network);
    }

    /** The genesis of a network of ours, a block a second and one validator; Besu fills in the extra data. */
    static ObjectNode configuration() throws IOException {
        ObjectNode genesis;
        try (InputStream template =
                Objects.requireNonNull(BesuNode.class.getResourceAsStream("genesis.json"), "genesis.json")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            genesis = (ObjectNode) JSON.readTree(text.replace("@CHAIN_ID@", Long.toString(CHAIN_ID)));
        }
        genesis.remove("extraData");
        ((ObjectNode) genesis.at("/config/qbft")).put("blockperiodseconds", 1);
        ObjectNode configuration = JSON.createObjectNode();
        configuration.set("genesis", genesis);
        configuration
                .putObject("blockchain")
                .putObject("nodes")
                .put("generate", true)
                .put("count", 1);
        return configuration;
    }

    private static ObjectNode validatorSets(String address) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode set = json.putArray("validatorSets").addObject().put("fromBlock", 0);
        set.putArray("validators")
                .addObject()
                .put("address", address.toLowerCase(Locale.ROOT))
                .put("operator", "this installation")
                .put("independent", false);
        return json;
    }

    @Override
    public String kind() {
        return "besu";
    }

    @Override
    public String description() {
        return "Besu, one validator of its own, chain " + CHAIN_ID;
    }

    @Override
    public long chainId() {
        return CHAIN_ID;
    }

    @Override
    public Optional<Path> validators() {
        return Optional.of(validatorSets);
    }

    @Override
    public Optional<ManagedProcess> process() {
        return Optional.of(running);
    }
}
