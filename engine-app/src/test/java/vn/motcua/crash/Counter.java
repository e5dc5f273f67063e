package vn.motcua.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One ward in which single dossiers are taken by hand to where they are wanted; every command stands in the book. */
final class Counter {

    private final Book book;
    private final List<Client> staff;

    Counter(Book book, List<Client> staff) {
        this.book = book;
        this.staff = staff;
    }

    /** A step that waits, and who may do it. */
    private record Turn(Client officer, JsonNode task) {}

    /** The code of a new dossier, which waits for the first look of the reception. */
    String received() throws IOException {
        Answer answer = done(staff.get(0).submission(Client.key(), false));
        return answer.body().get("code").asString();
    }

    /** One that waits at this step. */
    String receivedUpTo(String step) throws IOException {
        String code = received();
        for (Turn turn = turn(code); !step(turn).equals(step); turn = turn(code)) {
            done(turn.officer().completion(Client.key(), turn.task(), Client.onwards(step(turn))));
        }
        return code;
    }

    void claim(String code) throws IOException {
        Turn turn = turn(code);
        done(turn.officer().claim(Client.key(), turn.task()));
    }

    void complete(String code, Map<String, Object> data) throws IOException {
        Turn turn = turn(code);
        done(turn.officer().completion(Client.key(), turn.task(), data));
    }

    /** The dossier's page. */
    JsonNode page(String code) throws IOException {
        Answer answer = staff.get(0).dossier(code);
        if (!answer.done()) {
            throw new IllegalStateException(code + " is not shown: " + answer);
        }
        return answer.body();
    }

    /** The open step; one that another authority has to answer for comes by itself. */
    private Turn turn(String code) {
        return await().atMost(Crew.PATIENCE).until(() -> turns(code).findFirst().orElse(null), turn -> turn != null);
    }

    private Stream<Turn> turns(String code) throws IOException {
        Stream<Turn> turns = Stream.of();
        for (Client officer : staff) {
            turns = Stream.concat(
                    turns,
                    officer.tasks().stream()
                            .filter(task -> task.get("dossierCode").asString().equals(code))
                            .map(task -> new Turn(officer, task)));
        }
        return turns;
    }

    private static String step(Turn turn) {
        return turn.task().get("step").asString();
    }

    private Answer done(Command command) throws IOException {
        Answer answer = book.ask(command);
        if (!answer.done()) {
            throw new IllegalStateException(command + " is refused: " + answer);
        }
        return answer;
    }
}
