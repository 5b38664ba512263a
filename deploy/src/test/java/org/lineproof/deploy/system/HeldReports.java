package org.lineproof.deploy.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.lineproof.deploy.stack.Stack;

/**
 * No report comes further than to its last step until this is closed: its digests are logged, and its files, for which a
 * foreign transaction holds the table, cannot be added. Everything else goes on. So a kill meets a report that is being made,
 * however fast the machine is.
 */
final class HeldReports implements AutoCloseable {

    private static final String STEP = "storing the files and logging their digests";

    private final Connection holder;

    private HeldReports(Connection holder) {
        this.holder = holder;
    }

    static HeldReports in(Stack stack) throws SQLException {
        Connection holder = stack.owner();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table report_file in share mode");
        }
        return new HeldReports(holder);
    }

    /** Waits until the maker of a report stands here; how far the report is then. */
    JsonNode caught(Caller caller, String address) {
        return Eventually.see(
                "the report held at its last step",
                () -> caller.get(address).is(200).json(),
                json -> json.get("step").asText().equals(STEP));
    }

    @Override
    public void close() throws SQLException {
        holder.close();
    }
}
