package vn.motcua.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one statement before the commit: journal rows, the parts of other modules, the dossier's new head. */
final class FlushStatement {

    private static final String ROWS = """
            journal_rows as (
                insert into motcua.journal (epoch, dossier_id, unit_code, seq, type, version, actor, on_behalf_of, at,
                    payload, payload_hash, prev, hash)
                select (select epoch from motcua.journal_epoch, pg_control_system() cluster
                        where journal_epoch.system_identifier = cluster.system_identifier
                        order by epoch desc limit 1), ?, ?, s, t, v, a, o, i, p, ph, pr, h
                from unnest(?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                    ?::bytea[], ?::bytea[], ?::bytea[]) as x (s, t, v, a, o, i, p, ph, pr, h)
                order by s)""";
    private static final String HEAD = "update motcua.dossier set seq = ?, head = ?%s where id = ? and seq = ?";

    private final OpenChain chain;
    private final Connection connection;

    FlushStatement(OpenChain chain, Connection connection) {
        this.chain = chain;
        this.connection = connection;
    }

    void execute() throws SQLException {
        List<CommitPart> parts = chain.parts();
        boolean rows = !chain.rows().isEmpty();
        if (!rows && !chain.withHead().isEmpty()) {
            throw new IllegalStateException("The dossier " + chain.dossier() + " changed and no event says why");
        }
        if (!rows && parts.isEmpty()) {
            return;
        }
        List<String> ctes = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (rows) {
            ctes.add(ROWS);
            values.addAll(rowValues());
        }
        for (CommitPart part : parts) {
            ctes.add(part.ctes());
            values.addAll(part.parameters(connection));
        }
        String head = "select 1";
        if (rows) {
            values.addAll(List.of(chain.lastSeq(), chain.head().bytes()));
            values.addAll(chain.withHead().values());
            values.addAll(List.of(chain.dossier().value(), chain.firstSeq()));
            head = HEAD.formatted(chain.withHead().keySet().stream()
                    .map(column -> ", " + column)
                    .collect(Collectors.joining()));
        }
        if (execute("with " + String.join(",\n", ctes) + "\n" + head, values, connection) == 0) {
            throw new IllegalStateException("The dossier " + chain.dossier() + " changed under its own lock");
        }
    }

    /** A part by itself. */
    static void alone(CommitPart part, Connection connection) throws SQLException {
        execute("with " + part.ctes() + " select 1", part.parameters(connection), connection);
    }

    /** Answers how many rows the last statement has changed or found. */
    private static int execute(String sql, List<Object> values, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, sqlValue(values.get(i), connection));
            }
            return statement.execute() ? 1 : statement.getUpdateCount();
        }
    }

    private List<Object> rowValues() throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(chain.dossier().value());
        values.add(chain.unit());
        values.add(column("int4", JournalRow::seq));
        values.add(column("text", JournalRow::type));
        values.add(column("int4", JournalRow::version));
        values.add(column("text", JournalRow::actor));
        values.add(column("text", JournalRow::onBehalfOf));
        values.add(column("timestamptz", row -> row.at().toString()));
        values.add(column("text", JournalRow::payload));
        values.add(bytes(chain.rows().stream().map(JournalRow::payloadHash).toList()));
        values.add(bytes(chain.previous()));
        values.add(bytes(chain.hashes()));
        return values;
    }

    private Array column(String type, Function<JournalRow, Object> value) throws SQLException {
        return connection.createArrayOf(type, chain.rows().stream().map(value).toArray());
    }

    private Array bytes(List<Hash> hashes) throws SQLException {
        return connection.createArrayOf(
                "bytea", hashes.stream().map(Hash::bytes).toArray(byte[][]::new));
    }

    private static Object sqlValue(Object value, Connection connection) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (value instanceof Long[] numbers) {
            return connection.createArrayOf("int8", numbers);
        }
        if (value instanceof Integer[] numbers) {
            return connection.createArrayOf("int4", numbers);
        }
        return value;
    }
}
