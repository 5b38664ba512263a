package org.lineproof.inference.boundary.trace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lineproof.inference.control.span.TraceClients;
import org.lineproof.inference.entity.trace.TraceClient;
import org.lineproof.registry.boundary.AdministrationLog;
import org.lineproof.registry.boundary.AiSystemRegistry;
import org.lineproof.registry.entity.SystemId;
import org.lineproof.tenancy.boundary.TenantScoped;
import org.lineproof.tenancy.boundary.access.ReadingScope;
import org.lineproof.tenancy.entity.Refusal;
import org.lineproof.tenancy.entity.Wording;

/**
 * Which AI system the spans of an API client belong to where they name none, so that a gateway to models needs no attribute
 * of ours. Each word is in the log {@code audit}.
 */
@Stateless
@TenantScoped
public class TraceClientRegistry {

    private static final String ACT = "trace-client";

    @Inject
    TraceClients clients;

    @Inject
    AiSystemRegistry systems;

    @Inject
    AdministrationLog log;

    @Inject
    ReadingScope scope;

    /** The clients whose spans belong to a system the caller may read, by name. */
    public List<TraceClient> list() {
        return clients.assigned().stream()
                .filter(client -> client.system()
                        .filter(system -> scope.sees(system.value()))
                        .isPresent())
                .toList();
    }

    /**
     * From now on the client's spans belong to this system; the same word again changes nothing.
     *
     * @param client as it authenticates; it need not have sent anything yet
     * @throws Refusal (unprocessable) if no such system is registered, or the name is too long
     */
    public TraceClient assign(String client, SystemId system) {
        Wording.SHORT.check("client", client);
        if (systems.find(system).isEmpty()) {
            throw Refusal.unprocessable("system", "no system " + system + " is registered; register it first");
        }
        return clients.assigned(client)
                .filter(known -> known.system().filter(system::equals).isPresent())
                .orElseGet(() -> clients.add(logged(client, system), client, system));
    }

    /**
     * From now on the client's spans have to name their system again.
     *
     * @throws Refusal (not found) if nothing is assigned to it
     */
    public void release(String client) {
        TraceClient known = clients.assigned(client)
                .orElseThrow(() -> Refusal.notFound("no system is assigned to the client " + client));
        clients.add(logged(known.client(), null), known.client(), null);
    }

    private UUID logged(String client, @Nullable SystemId system) {
        ObjectNode members = JsonNodeFactory.instance.objectNode().put("client", client);
        members.put("system", system == null ? null : system.value());
        return log.append(ACT, system, members, List.of()).entry();
    }
}
