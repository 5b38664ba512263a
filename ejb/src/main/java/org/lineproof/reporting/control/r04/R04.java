package org.lineproof.reporting.control.r04;

import java.util.ArrayList;
import java.util.List;
import org.lineproof.report.record.Annex;
import org.lineproof.report.record.Block;
import org.lineproof.report.text.Texts;
import org.lineproof.reporting.control.assembly.ReportInput;
import org.lineproof.reporting.control.assembly.Sections;
import org.lineproof.reporting.control.extract.Opening;

/**
 * R04: the receipts of a period as a deployer hands them over (Art. 26(5), (6) and (12)), with fields withheld where the
 * request says so.
 */
public final class R04 implements Sections {
    private static final String TEXT_VERSION = "4";

    private static final int MASKING = 4;

    private final Extract extract;

    /** @throws org.lineproof.tenancy.entity.Refusal (unprocessable) if no receipt of the log states a field that is to be withheld */
    public R04(ReportInput input) {
        this.extract = Extract.of(input);
    }

    @Override
    public String textVersion() {
        return TEXT_VERSION;
    }

    @Override
    public Texts texts() {
        return extract.texts();
    }

    @Override
    public String view() {
        return extract.opening().withheld().isEmpty()
                ? extract.say("view.open")
                : extract.say(
                        "view.masked",
                        String.join(", ", extract.opening().withheld().asked()));
    }

    @Override
    public List<Block> section(int number) {
        return switch (number) {
            case 1 -> RequestSection.of(extract);
            case 2 -> ContextSection.of(extract);
            case 3 -> ReceiptsSection.of(extract);
            case MASKING -> MaskingSection.of(extract);
            case 5 -> CompletenessSection.of(extract);
            case 6 -> MonitoringSection.of(extract);
            case 7 -> IntegritySection.of(extract);
            case 8 -> new ReleaseSection(extract).blocks();
            default -> throw new IllegalArgumentException("no section " + number);
        };
    }

    @Override
    public List<Annex> annexes() {
        List<Annex> annexes = new ArrayList<>();
        if (!extract.receipts().isEmpty()) {
            annexes.add(ReceiptsAnnex.of(extract));
        }
        new ReleaseSection(extract).annex().ifPresent(annexes::add);
        return annexes;
    }

    @Override
    public int omissions() {
        return MASKING;
    }

    @Override
    public Opening opening() {
        return extract.opening();
    }
}
