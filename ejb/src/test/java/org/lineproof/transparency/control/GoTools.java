package org.lineproof.transparency.control;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program {@code src/test/go/logcheck}, built with the Go of this machine over the Go project's own libraries. */
final class GoTools {

    private static final Path LIBRARY = Path.of("/usr/share/gocode");

    private final Path program;

    private GoTools(Path program) {
        this.program = program;
    }

    /** Builds the program; skips the test where Go or its library is missing. */
    static GoTools built() throws IOException, InterruptedException {
        boolean there = Files.isDirectory(LIBRARY.resolve("src/golang.org/x/mod/sumdb/tlog"))
                && (Files.exists(Path.of("/usr/bin/go")) || Files.exists(Path.of("/usr/local/go/bin/go")));
        assumeTrue(there, "needs Go: apt-get install golang-go golang-golang-x-mod-dev");
        Path target = Path.of("target", "go").toAbsolutePath();
        Files.createDirectories(target);
        Path program = target.resolve("logcheck");
        ProcessBuilder build = new ProcessBuilder("go", "build", "-o", program.toString(), ".")
                .directory(Path.of("src", "test", "go", "logcheck").toFile());
        build.environment().put("GO111MODULE", "off");
        build.environment().put("GOPATH", LIBRARY.toString());
        build.environment().put("GOFLAGS", "");
        build.environment().put("GOCACHE", target.resolve("cache").toString());
        build.environment().merge("PATH", "/usr/bin:/usr/local/go/bin", (path, more) -> path + ":" + more);
        String said = output(build);
        if (!said.isBlank()) {
            throw new IllegalStateException(said);
        }
        return new GoTools(program);
    }

    /** What the program says of a log: one line that begins with ACCEPTED or REFUSED. */
    String verdict(Path prefix, String key, Path... proofs) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), prefix.toString(), key));
        for (Path directory : proofs) {
            command.add(directory.toString());
        }
        return output(new ProcessBuilder(command)).strip();
    }

    private static String output(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("does not end: " + command.command());
        }
        return said;
    }
}
