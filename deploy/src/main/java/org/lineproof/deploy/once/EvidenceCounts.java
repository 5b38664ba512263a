package org.lineproof.deploy.once;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.lineproof.deploy.launcher.Endpoints;

/**
 * What the database of an installation holds for one organisation.
 *
 * @param lineageEvents lineage events taken
 * @param receipts inference receipts taken
 * @param entries entries in all logs
 * @param unpublished of these, not yet under a signed checkpoint
 * @param checkpoints signed heads
 * @param anchors heads on the ledger
 * @param unanchored logs whose newest head is not on the ledger yet
 * @param proved receipts whose proof our own verification found to hold
 * @param chainAgrees of these, those of which a node of the ledger says the same
 * @param chainDisputes receipts of whose proof a node says otherwise than we do
 * @param recorded statements of proofs recorded on the ledger
 * @param unrecorded ordered, and neither recorded nor refused yet, or not asked about yet
 */
record EvidenceCounts(
        long lineageEvents,
        long receipts,
        long entries,
        long unpublished,
        long checkpoints,
        long anchors,
        long unanchored,
        long proved,
        long chainAgrees,
        long chainDisputes,
        long recorded,
        long unrecorded) {

    private static final String QUERY = """
        with mine as (select log_no, name from log where tenant_id = ?),
            head as (select log_no, max(tree_size) as size from checkpoint join mine using (log_no) group by log_no),
            placed as (select e.log_no, m.name, e.content, p.position
                from log_entry e join mine m using (log_no) left join log_position p using (entry_id)),
            anchored as (select distinct log_no, tree_size from anchor_event join mine using (log_no)
                where state in ('MINED', 'FINAL')),
            organisation_of as (select cast(? as text) as tenant_id),
            valid as (select receipt_id from proof_verdict join organisation_of using (tenant_id)
                where verdict = 'VALID'),
            answered as (select distinct on (receipt_id) receipt_id, answer, own
                from chain_answer join organisation_of using (tenant_id) where answer <> 'UNKNOWN'
                order by receipt_id, answer_no desc),
            recording as (select r.recording_no, (select e.state from proof_recording_event e
                    where e.recording_no = r.recording_no and e.state in ('RECORDED', 'REFUSED') limit 1) as state
                from proof_recording r join organisation_of using (tenant_id))
        select
            (select count(*) from placed where name = 'lineage'),
            (select count(*) from placed
                where convert_from(content, 'UTF8')::jsonb ->> 'type' = 'inference'),
            (select count(*) from placed),
            (select count(*) from placed left join head using (log_no)
                where position is null or size is null or position >= size),
            (select count(*) from checkpoint join mine using (log_no)),
            (select count(*) from anchored),
            (select count(*) from head
                where not exists (select 1 from anchored a where a.log_no = head.log_no and a.tree_size = head.size)),
            (select count(*) from valid),
            (select count(*) from valid join answered using (receipt_id) where answer = 'HOLDS'),
            (select count(*) from answered where answer <> own),
            (select count(*) from recording where state = 'RECORDED'),
            (select count(*) from recording where state is null)
                + (select count(*) from chain_question join organisation_of using (tenant_id))
        """;

    /** Counts as the owner of the tables. */
    static EvidenceCounts of(Endpoints endpoints) throws IOException {
        Endpoints.Database database = endpoints.database();
        try (Connection owner = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement query = owner.prepareStatement(QUERY)) {
            query.setString(1, endpoints.tenant());
            query.setString(2, endpoints.tenant());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new EvidenceCounts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12));
            }
        } catch (SQLException e) {
            throw new IOException("the evidence could not be counted: " + e.getMessage(), e);
        }
    }

    /** Whether all that was taken is published and on the ledger, and each proof was put to it. */
    boolean settled() {
        return entries > 0 && unpublished == 0 && unanchored == 0 && unrecorded == 0;
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("lineageEvents", lineageEvents)
                .put("receipts", receipts)
                .put("logEntries", entries)
                .put("unpublished", unpublished)
                .put("checkpoints", checkpoints)
                .put("anchors", anchors)
                .put("unanchoredLogs", unanchored)
                .put("proved", proved)
                .put("chainAgrees", chainAgrees)
                .put("chainDisputes", chainDisputes)
                .put("recorded", recorded);
    }
}
