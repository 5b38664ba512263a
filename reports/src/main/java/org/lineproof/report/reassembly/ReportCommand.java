package org.lineproof.report.reassembly;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.archive.Archive;

/** {@code java -jar lineproof-report.jar [--out DIR] bundle.zip}. */
public final class ReportCommand {
    /** Exit code for a wrong call or a file that cannot be read or written (EX_USAGE). */
    public static final int USAGE = 64;

    private static final int DIFFERENT = 1;
    private static final int UNDECIDED = 2;

    private static final String HELP = """
        Assembles a report again from its evidence bundle, and says whether the files are the same, byte for byte.

        usage: java -jar lineproof-report.jar [--out DIR] bundle.zip

          --out DIR  also write the files made again into this folder, over none that is there
          --help     print this

        It reads report.json strictly: unknown members, other types and references to entries outside the logs that
        the report is pinned to are refused. From that, and from the files of annexes that are too long to print, it
        writes report.json, these files and report.pdf, the latter as it was before anybody signed it. It does not look at the entries: whether the facts hold is what
        lineproof-verify.jar checks from the same bundle, offline. To evaluate the evidence a second time needs the
        server that holds it.

        exit code: 0 identical, 1 different or no report of this format, 2 nothing to compare with,
                   64 wrong call or unreadable file
        """;

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Path bundle;
    private @Nullable Path folder;

    ReportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command and ends with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ReportCommand(out, err).run(args));
    }

    int run(String... args) {
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            out.print(HELP);
            return 0;
        }
        if (!read(args)) {
            err.print(HELP);
            return USAGE;
        }
        try {
            return compare(bytes());
        } catch (IOException e) {
            err.println(e.getMessage());
            return USAGE;
        }
    }

    /** Whether the arguments make a call. */
    private boolean read(String... args) {
        try {
            for (int i = 0; i < args.length; i++) {
                if (args[i].equals("--out") && i + 1 < args.length && folder == null) {
                    folder = Path.of(args[++i]);
                } else if (!args[i].startsWith("-") && bundle == null) {
                    bundle = Path.of(args[i]);
                } else {
                    err.println("unexpected argument: " + args[i]);
                    return false;
                }
            }
        } catch (InvalidPathException e) {
            err.println("no path: " + e.getInput());
            return false;
        }
        return bundle != null;
    }

    private byte[] bytes() throws IOException {
        Path file = bundle;
        if (file == null || !Files.isReadable(file)) {
            throw new IOException(file + " cannot be read");
        }
        if (Files.size(file) > Archive.MAX_BYTES) {
            throw new IOException(file + " is larger than " + Archive.MAX_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }

    private int compare(byte[] zip) throws IOException {
        Reassembly again;
        try {
            again = Reassembly.of(zip);
        } catch (Reassembly.Refused e) {
            out.println(e.getMessage());
            return e.wrong() ? DIFFERENT : UNDECIDED;
        }
        again.comparisons().forEach(comparison -> out.print(comparison.words()));
        write(again.made());
        if (!again.identical()) {
            out.println("DIFFERENT: the files of the bundle are not those that its report gives.");
            return DIFFERENT;
        }
        if (!again.whole()) {
            out.println("UNDECIDED: the bundle has no PDF to compare with.");
            return UNDECIDED;
        }
        out.println("IDENTICAL: report " + again.report().id()
                + " was set again from its report.json. Whether its facts hold is checked by lineproof-verify.jar.");
        return 0;
    }

    private void write(Map<String, byte[]> made) throws IOException {
        if (folder == null) {
            return;
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (Files.exists(target)) {
                throw new IOException(target + " exists already");
            }
            Files.write(target, file.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }
}
