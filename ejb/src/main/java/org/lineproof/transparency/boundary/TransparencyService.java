package org.lineproof.transparency.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.note.NoteSigner;
import org.lineproof.evidence.note.Promise;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.control.EntryIds;
import org.lineproof.transparency.control.Logs;
import org.lineproof.transparency.control.PendingEntries;
import org.lineproof.transparency.control.promise.PromiseSigners;
import org.lineproof.transparency.control.succession.OpenLogs;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.EvidenceLog;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.LoggedEntry;

/** Takes entries into the logs of the current tenant. It knows nothing of what they say. */
@Stateless
@TenantScoped
public class TransparencyService {

    @Inject
    CurrentTenant tenant;

    @Inject
    Logs logs;

    @Inject
    PendingEntries pending;

    @Inject
    OpenLogs open;

    @Inject
    PromiseSigners signers;

    @Inject
    @ConfigProperty(name = "lineproof.promise.seconds", defaultValue = "60")
    long promiseSeconds;

    /** An entry and the log it is for. */
    public record Addition(LogName log, Entry entry) {}

    /** Opens a log unless it is open already. */
    public EvidenceLog openLog(LogName name) {
        return logs.open(tenant.id(), name);
    }

    /**
     * Makes the entry pending, where the log is closed in the one that goes on in its place. It is pending in the caller's transaction, so that the content it commits to is kept with it or not
     * at all. The promise counts from the commit: nobody may be shown it before.
     *
     * @throws Refusal if there is no such log
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Acknowledgement append(LogName name, Entry entry) {
        return append(List.of(new Addition(name, entry))).get(0);
    }

    /** The same for many entries by one statement; the acknowledgements come in the order of the entries. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Acknowledgement> append(List<Addition> additions) {
        Instant receivedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant publishBy = receivedAt.plus(Duration.ofSeconds(promiseSeconds)).truncatedTo(ChronoUnit.SECONDS);
        List<LoggedEntry> entries = new ArrayList<>();
        List<Acknowledgement> acknowledged = new ArrayList<>();
        for (Addition addition : additions) {
            EvidenceLog log = logs.find(tenant.id(), addition.log())
                    .map(open::of)
                    .orElseThrow(() -> Refusal.notFound("there is no log " + addition.log()));
            LoggedEntry logged =
                    new LoggedEntry(EntryIds.next(), log, addition.entry().bytes(), receivedAt, publishBy);
            entries.add(logged);
            acknowledged.add(acknowledgement(log, logged, signers.of(log)));
        }
        pending.add(tenant.id(), entries);
        return acknowledged;
    }

    /**
     * The acknowledgement that was given for an entry, word for word while the key of promises is the same: an Ed25519
     * signature is deterministic.
     */
    public Optional<Acknowledgement> acknowledged(UUID entry) {
        return pending.find(entry)
                .flatMap(logged -> logs.all(tenant.id()).stream()
                        .filter(log -> log.number() == logged.logNumber())
                        .findFirst()
                        .map(log -> acknowledgement(log, logged, signers.of(log))));
    }

    private static Acknowledgement acknowledgement(EvidenceLog log, LoggedEntry logged, NoteSigner signer) {
        Promise promise = new Promise(log.origin(), logged.leafHash(), logged.publishBy());
        return new Acknowledgement(
                logged.id(), log.name(), log.origin(), logged.leafHash(), () -> signer.sign(promise.text()));
    }
}
