package vn.motcua.crash;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The clients' own list: every command that they sent, and the answer if one arrived. */
final class Book {

    private final Map<String, Command> asked = new ConcurrentHashMap<>();
    private final Map<String, Answer> told = new ConcurrentHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * Sends a command and keeps its answer.
     *
     * @throws IOException when none came: the command stays on the list without one
     */
    Answer ask(Command command) throws IOException {
        asked.put(command.key(), command);
        underWay.incrementAndGet();
        try {
            Answer answer = command.by().send(command);
            told.put(command.key(), answer);
            return answer;
        } finally {
            underWay.decrementAndGet();
        }
    }

    Optional<Command> command(String key) {
        return Optional.ofNullable(asked.get(key));
    }

    Optional<Answer> answer(String key) {
        return Optional.ofNullable(told.get(key));
    }

    /** Commands whose clients know what became of them. */
    List<Command> answered() {
        return asked.values().stream()
                .filter(command -> told.containsKey(command.key()))
                .toList();
    }

    /** Commands whose clients were left without an answer. */
    List<Command> unanswered() {
        return asked.values().stream()
                .filter(command -> !told.containsKey(command.key()))
                .toList();
    }

    /** Commands that the application said it has done. */
    long done() {
        return told.values().stream().filter(Answer::done).count();
    }

    /** Commands that are on their way at this moment. */
    int underWay() {
        return underWay.get();
    }
}
