package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.crash.Stored.Kept;
import vn.motcua.crash.Stored.Row;

/** Compares the clients' list with the database, both ways. */
final class Reckoning {

    private final Book book;
    private final Stored stored;

    Reckoning(Book book, Stored stored) {
        this.book = book;
        this.stored = stored;
    }

    /** Whatever a client was told is in the database, word for word; and what it was refused is not. */
    void nothingThatWasAcknowledgedIsMissing() {
        for (Command command : book.answered()) {
            Answer told = book.answer(command.key()).orElseThrow();
            Kept kept = stored.answers().get(command.key());
            if (told.done()) {
                assertThat(kept).as("the answer to %s", command).isNotNull();
                assertThat(kept.text()).as("the answer to %s", command).isEqualTo(told.text());
            } else {
                assertThat(told.status())
                        .as("the answer to %s: %s", command, told)
                        .isBetween(400, 499);
                assertThat(kept).as("%s was refused: %s", command, told).isNull();
            }
        }
    }

    /** Every change in the database was asked for by exactly one command, was done once, and as a whole. */
    void nothingIsThereThatNobodyAskedFor(Set<String> officers) {
        Map<Long, List<Row>> changes = new HashMap<>(stored.journal());
        Map<String, Integer> completed = new HashMap<>();
        for (Kept kept : stored.answers().values()) {
            if (!officers.contains(kept.actor())) {
                continue;
            }
            Command command = book.command(kept.key()).orElseThrow(() -> new AssertionError("who asked " + kept));
            assertThat(command.by().officer()).isEqualTo(kept.actor());
            List<Row> rows = changes.remove(kept.transaction());
            assertThat(rows).as("the events of %s", command).isNotEmpty();
            effect(command, kept, rows);
            rows.stream()
                    .filter(row -> row.type().equals("StepCompleted"))
                    .forEach(row -> completed.merge(row.payload().get("taskId").asString(), 1, Integer::sum));
        }
        assertThat(changes.values().stream().flatMap(List::stream).filter(row -> officers.contains(row.actor())))
                .as("events of officers in a transaction without an answer")
                .isEmpty();
        assertThat(completed).as("tasks completed twice").allSatisfy((task, times) -> assertThat(times)
                .isEqualTo(1));
    }

    private void effect(Command command, Kept kept, List<Row> rows) {
        assertThat(rows)
                .extracting(Row::dossier)
                .as("dossiers of %s", command)
                .containsOnly(rows.get(0).dossier());
        assertThat(rows).extracting(Row::actor).as("actors of %s", command).containsOnly(kept.actor());
        var answer = new Answer(kept.status(), kept.text(), false).body();
        switch (command.kind()) {
            case SUBMIT -> {
                one(rows, "DossierSubmitted");
                assertThat(one(rows, "DossierCodeDrawn").payload().get("dossierCode"))
                        .isEqualTo(answer.get("code"));
            }
            case CLAIM -> assertThat(task(one(rows, "StepClaimed"))).isEqualTo(command.subject());
            case COMPLETE -> assertThat(task(one(rows, "StepCompleted"))).isEqualTo(command.subject());
        }
        assertThat(stored.statusAfter(rows.get(rows.size() - 1)))
                .as("status after %s", command)
                .isEqualTo(answer.get("status").asInt());
    }

    private static Row one(List<Row> rows, String type) {
        List<Row> found = rows.stream().filter(row -> row.type().equals(type)).toList();
        assertThat(found).as("%s in %s", type, rows).hasSize(1);
        return found.get(0);
    }

    private static String task(Row row) {
        return row.payload().get("taskId").asString();
    }
}
