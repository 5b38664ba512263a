package org.lineproof.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.lineproof.evidence.digest.Hash;

/** What an earlier version of the product stored is there after the files were cut into parts. */
class FilePartsMigrationTest {
    private static final String SCHEMA = "before_parts";
    private static final UUID REPORT = UUID.fromString("00000000-0000-4000-8000-000000000040");

    private final byte[] issued = random(2_500_000);
    private final byte[] sealed = random(1 << 20);
    private final byte[] renewedPdf = random((1 << 20) + 1);
    private final byte[] renewedContainer = random(9);

    @Test
    void everyFileOfEveryVersionKeepsItsBytes() throws SQLException {
        flyway().target("39").load().migrate();
        try (Connection connection = connection()) {
            withoutParents(connection);
            file(connection, "BUNDLE", issued);
            file(connection, "CONTAINER", sealed);
            renewal(connection);
        }
        flyway().load().migrate();
        try (Connection connection = connection()) {
            assertFile(connection, "BUNDLE", 0, issued);
            assertFile(connection, "CONTAINER", 0, sealed);
            assertFile(connection, "SEALED_PDF", 1, renewedPdf);
            assertFile(connection, "CONTAINER", 1, renewedContainer);
        }
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(TestDatabase.shared().url(), "lineproof_owner", "test")
                .schemas(SCHEMA)
                .locations("classpath:db/migration");
    }

    private static Connection connection() throws SQLException {
        Connection connection =
                DriverManager.getConnection(TestDatabase.shared().url(), "lineproof_owner", "test");
        connection.setSchema(SCHEMA);
        return connection;
    }

    /** The rows stand alone: it is their bytes that are looked at. */
    private static void withoutParents(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                do $$ declare c record; begin
                    for c in select conrelid::regclass as owner, conname from pg_constraint
                        where contype = 'f' and connamespace = 'before_parts'::regnamespace
                            and conrelid::regclass::text in ('report_file', 'report_seal_renewal')
                    loop execute format('alter table %s drop constraint %I', c.owner, c.conname); end loop;
                end $$\
                """);
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into organisation (tenant_id, name) select 'acme', 'Acme' where not exists"
                        + " (select 1 from organisation where tenant_id = 'acme')")) {
            statement.executeUpdate();
        }
    }

    private static void file(Connection connection, String kind, byte[] content) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into report_file (report_id, tenant_id, kind, content) values (?, 'acme', ?, ?)")) {
            insert.setObject(1, REPORT);
            insert.setString(2, kind);
            insert.setBytes(3, content);
            insert.executeUpdate();
        }
    }

    private void renewal(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into report_seal_renewal (entry_id, tenant_id, report_id, renewal_no, actor, pdf, container,"
                        + " stamp_ends_at, renewed_at) values (?, 'acme', ?, 1, 'lineproof', ?, ?, now(), now())")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, REPORT);
            insert.setBytes(3, renewedPdf);
            insert.setBytes(4, renewedContainer);
            insert.executeUpdate();
        }
    }

    private static void assertFile(Connection connection, String kind, int version, byte[] content)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select size, sha256 from report_file where report_id = ? and kind = ? and version = ?")) {
            key(select, kind, version);
            try (ResultSet row = select.executeQuery()) {
                assertEquals(true, row.next(), kind + " of version " + version);
                assertEquals(content.length, row.getLong(1));
                assertArrayEquals(Hash.sha256(content).bytes(), row.getBytes(2));
            }
        }
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (PreparedStatement select = connection.prepareStatement(
                "select content from report_file_part where report_id = ? and kind = ? and version = ? order by"
                        + " part_no")) {
            key(select, kind, version);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parts.writeBytes(rows.getBytes(1));
                }
            }
        }
        assertArrayEquals(content, parts.toByteArray());
    }

    private static void key(PreparedStatement select, String kind, int version) throws SQLException {
        select.setObject(1, REPORT);
        select.setString(2, kind);
        select.setInt(3, version);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
