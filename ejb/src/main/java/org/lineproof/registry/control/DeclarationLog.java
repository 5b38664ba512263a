package org.lineproof.registry.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lineproof.evidence.entry.Entry;
import org.lineproof.evidence.entry.EntryReference;
import org.lineproof.evidence.json.CanonicalJson;
import org.lineproof.privacy.boundary.SealedContents;
import org.lineproof.privacy.entity.Content;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.CurrentTenant;
import org.lineproof.tenancy.boundary.Turns;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.TransparencyService;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.LogName;

/** How a declaration gets into the log {@code audit}. */
@ApplicationScoped
public class DeclarationLog {

    /** Who states a registration: the registry itself. The person who declared is in the content, never in the entry. */
    static final String PRODUCER = "registry";

    @Inject
    CurrentTenant tenant;

    @Inject
    Turns turns;

    @Inject
    TransparencyService transparency;

    @Inject
    SealedContents contents;

    private final SecureRandom random = new SecureRandom();

    /** Waits until no other transaction declares the same thing: two equal declarations at once are then one. */
    public void takeTurn(String subject) {
        turns.take("registry/" + subject);
    }

    /** @throws Refusal (conflict) naming the first member in which the two differ */
    public void requireSame(ObjectNode registered, ObjectNode declared) {
        Set<String> names = new TreeSet<>();
        registered.fieldNames().forEachRemaining(names::add);
        declared.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!registered.path(name).equals(declared.path(name))) {
                throw Refusal.conflict(
                        name, "was registered with another value; a registration is never changed: declare a new id");
            }
        }
    }

    /** Opens the log in which everything about the system will be recorded. */
    public void open(SystemId system) {
        transparency.openLog(system.log());
    }

    /** Keeps the declaration as content, with the name of who declared it, and commits the log {@code audit} to it. */
    public Acknowledgement append(
            String type, @Nullable SystemId system, ObjectNode declaration, List<EntryReference> references) {
        transparency.openLog(LogName.AUDIT);
        return append(LogName.AUDIT, type, system, declaration, references);
    }

    /** The same in another log, which has to be open. */
    public Acknowledgement append(
            LogName log,
            String type,
            @Nullable SystemId system,
            ObjectNode declaration,
            List<EntryReference> references) {
        ObjectNode members = declaration.deepCopy().put("declaredBy", tenant.principal());
        Content content = Content.ofFields(members, CanonicalJson.bytes(declaration), random);
        Entry entry = new Entry(
                type,
                system == null ? null : system.value(),
                PRODUCER,
                0,
                0,
                Entry.minuteOf(Clock.systemUTC().instant()),
                content.root(),
                content.commitment(),
                references);
        Acknowledgement logged = transparency.append(log, entry);
        contents.keep(logged.entry(), content);
        return logged;
    }
}
