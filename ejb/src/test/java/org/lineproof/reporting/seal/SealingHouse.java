package org.lineproof.reporting.seal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lineproof.anchoring.timestamp.AuthorityServer;
import org.lineproof.database.Beans;
import org.lineproof.evidence.digest.Hash;
import org.lineproof.report.basis.LogState;
import org.lineproof.report.pdf.ReportPdf;
import org.lineproof.report.record.Block;
import org.lineproof.report.record.Definition;
import org.lineproof.report.record.LogPin;
import org.lineproof.report.record.Period;
import org.lineproof.report.record.Pins;
import org.lineproof.report.record.ReportRecord;
import org.lineproof.report.record.Section;
import org.lineproof.report.record.SubjectSystem;
import org.lineproof.report.text.Language;
import org.lineproof.reporting.entity.seal.SealLevel;
import org.lineproof.reporting.entity.seal.SealOrder;
import org.lineproof.reporting.entity.seal.SealReport;
import org.lineproof.tenancy.entity.TenantId;

/**
 * An installation that can seal: a certificate authority with its list, a sealing key of the organisation {@code fund},
 * and a time-stamp authority over HTTP.
 */
public final class SealingHouse implements AutoCloseable {
    /** The organisation that seals. */
    public static final TenantId FUND = new TenantId("fund");

    /** Subject of its certificate. */
    public static final String SUBJECT = "CN=Sample Health Fund,O=test certificate\\, no evidential value";

    public static final Duration DAY = Duration.ofDays(1);

    final SealingAuthority authority;
    final AuthorityServer stamps;
    final Path directory;

    /** @param directory empty, takes the keys */
    public SealingHouse(Path directory) throws Exception {
        this(directory, Duration.ofDays(100));
    }

    /** @param stampLife how long the certificate of the time-stamp authority holds */
    public SealingHouse(Path directory, Duration stampLife) throws Exception {
        this.directory = directory;
        this.authority = new SealingAuthority("Authority of a test");
        this.stamps = authority.stamps(stampLife);
        key(FUND, SUBJECT, Instant.now().minus(DAY), Instant.now().plus(DAY.multipliedBy(365)));
        authority.publish(directory);
        Files.write(
                directory.resolve("tsa.der"),
                stamps.identity("authority of a test").certificate());
    }

    /** The authority of its certificates. */
    public SealingAuthority authority() {
        return authority;
    }

    /** Trusts another authority, too, and has its list. */
    public void publish(SealingAuthority other, String name) throws Exception {
        Files.write(
                directory.resolve("trust").resolve(name + ".der"),
                other.certificate().getEncoded());
        Files.write(directory.resolve("crl").resolve(name + ".crl"), other.list());
    }

    /** Gives an organisation a key of the authority. */
    public void key(TenantId tenant, String subject, Instant from, Instant until) throws Exception {
        key(authority, tenant, subject, from, until);
    }

    /** Gives an organisation a key of any authority. */
    public void key(SealingAuthority of, TenantId tenant, String subject, Instant from, Instant until)
            throws Exception {
        Files.write(directory.resolve(tenant + ".p12"), of.key(subject, from, until));
        Files.writeString(directory.resolve(tenant + ".password"), SealingAuthority.PASSWORD + "\n");
    }

    /** The product's beans, configured for this house. */
    public Beans beans() {
        return in(new Beans(null, FUND, "a test"));
    }

    /** Other beans of the product, configured for this house. */
    public Beans in(Beans beans) {
        return beans.setting("lineproof.seal.dir", directory.toString())
                .setting("lineproof.seal.revocation", "files")
                .setting("lineproof.tsa.url", stamps.url().toString())
                .setting(
                        "lineproof.tsa.certificate",
                        directory.resolve("tsa.der").toString())
                .setting("lineproof.tsa.name", "authority of a test");
    }

    /** Seals a report in English. */
    public byte[] sealed(SealLevel level, byte[] pdf) {
        return beans().get(Seal.class).seal(pdf, new SealOrder(FUND, "R01-0011223344", Language.EN, level));
    }

    /** What the one seal of a file comes to now. */
    public SealReport read(byte[] pdf) {
        return read(pdf, Instant.now());
    }

    /** What the one seal of a file comes to at another time. */
    public SealReport read(byte[] pdf, Instant at) {
        SealReading reading = beans().get(SealReading.class);
        reading.clock = () -> at;
        List<SealReport> reports = reading.read(pdf);
        if (reports.size() != 1) {
            throw new AssertionError(reports.size() + " seals");
        }
        return reports.get(0);
    }

    /** A short report. */
    public static byte[] report(Language language) {
        LogPin log = new LogPin(
                "sample.example/fund/system/triage",
                3,
                Hash.sha256(new byte[] {1}),
                "sample.example/fund/system/triage\n3\n",
                Instant.parse("2026-11-22T15:20:00Z"),
                LogState.DEVELOPMENT_CHAIN,
                "development chain 31337, block 12");
        return ReportPdf.bytes(new ReportRecord(
                "R01-0011223344",
                language,
                new Definition("R01", "Traceability report", "AI Act Art. 12", "No more than said.", "2026-11", "2026"),
                "Sample Health Fund",
                new SubjectSystem("triage", "Claim triage", "Ranks claims", "deployer", "5(a)", "Prepares decisions"),
                new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")),
                new Pins(List.of(log), "1", "all fields open"),
                "",
                List.of(new Section(1, "Scope", List.of(new Block.Paragraph("The log has three entries.")))),
                List.of()));
    }

    @Override
    public void close() {
        stamps.close();
    }
}
