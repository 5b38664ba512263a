package org.lineproof.registry.boundary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.lineproof.evidence.rotation.LogKeyStatement;
import org.lineproof.evidence.rotation.ServiceKeyStatement;
import org.lineproof.registry.control.DeclarationLog;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.transparency.boundary.LogKeys;
import org.lineproof.transparency.entity.Acknowledgement;
import org.lineproof.transparency.entity.LogName;
import org.lineproof.transparency.entity.key.KeyPurpose;

/** A log's next key is declared like everything else: as an entry, and that in the log itself. */
@Stateless
@TenantScoped
public class LogKeyRegistry {

    @Inject
    LogKeys keys;

    @Inject
    DeclarationLog log;

    /**
     * Puts the newest log key on this node in the place of the key in office. Once the entry is published, under a last
     * checkpoint of the old key, the new one signs.
     *
     * @throws Refusal if there is no such log, no newer key, or a key under way
     */
    public Acknowledgement replace(LogName name) {
        String statement = keys.state(name);
        Acknowledgement logged = log.append(
                name,
                LogKeyStatement.ENTRY_TYPE,
                null,
                JsonNodeFactory.instance.objectNode().put(LogKeyStatement.FIELD, statement),
                List.of());
        keys.record(name, logged.entry(), statement);
        return logged;
    }

    /**
     * Puts the newest key of this purpose on this node in the place of the one in office: for receipts of trees that hold
     * the entry, and for promises once the entry has its place.
     *
     * @throws Refusal if there is no such log, no newer key, or a key under way
     */
    public Acknowledgement replace(LogName name, KeyPurpose purpose) {
        String statement = keys.state(name, purpose);
        Acknowledgement logged = log.append(
                name,
                ServiceKeyStatement.ENTRY_TYPE,
                null,
                JsonNodeFactory.instance.objectNode().put(ServiceKeyStatement.FIELD, statement),
                List.of());
        keys.record(name, purpose, logged.entry(), statement);
        return logged;
    }
}
