package vn.motcua.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database kept, read at one moment: the answers with the transactions that wrote them, and the journal's rows
 * of each transaction.
 */
record Stored(Map<String, Kept> answers, Map<Long, List<Row>> journal) {

    /** An answer and the number of the transaction that it was written in. */
    record Kept(String actor, String key, int status, String text, long transaction) {}

    record Row(long dossier, int seq, String actor, String type, JsonNode payload) {}

    private record Written(long transaction, Row row) {}

    static Stored in(Product product) throws IOException {
        JdbcClient sql = product.sql();
        Map<String, Kept> answers = sql
                .sql("""
                select actor, key, status, body, xmin::text::bigint as transaction from motcua.command_answer""")
                .query((row, n) -> new Kept(
                        row.getString("actor"),
                        row.getString("key"),
                        row.getInt("status"),
                        row.getString("body"),
                        row.getLong("transaction")))
                .stream()
                .collect(Collectors.toMap(Kept::key, Function.identity()));
        Map<Long, List<Row>> journal = new TreeMap<>();
        sql.sql("""
                select xid::text::bigint as transaction, dossier_id, seq, actor, type, payload from motcua.journal
                order by dossier_id, seq""")
                .query((row, n) -> new Written(
                        row.getLong("transaction"),
                        new Row(
                                row.getLong("dossier_id"),
                                row.getInt("seq"),
                                row.getString("actor"),
                                row.getString("type"),
                                JsonMapper.shared().readTree(row.getString("payload")))))
                .list()
                .forEach(written -> journal.computeIfAbsent(written.transaction(), id -> new ArrayList<>())
                        .add(written.row()));
        return new Stored(answers, journal);
    }

    /** The events that were written together with an answer. */
    List<Row> with(Kept answer) {
        return journal.getOrDefault(answer.transaction(), List.of());
    }

    /** Number of the dossier's status once this event was written, by the events alone. */
    int statusAfter(Row last) {
        return journal.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.dossier() == last.dossier() && row.seq() <= last.seq())
                .filter(row -> row.type().equals("StatusChanged"))
                .max(java.util.Comparator.comparingInt(Row::seq))
                .map(row -> row.payload().get("to").asInt())
                .orElse(1);
    }
}
