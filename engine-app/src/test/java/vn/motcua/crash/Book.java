package vn.motcua.crash;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The clients' own list: every command that they sent, and the answer if one arrived. */
final class Book {

    private final Map<String, Command> asked = new ConcurrentHashMap<>();
    private final Map<String, Answer> told = new ConcurrentHashMap<>();
    private final List<Answer> unserved = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * Sends a command and keeps its answer.
     *
     * @throws IOException when none came, or one that the product cannot serve now: the command stays on the list
     *     without one
     */
    Answer ask(Command command) throws IOException {
        asked.put(command.key(), command);
        underWay.incrementAndGet();
        try {
            Answer answer = served(command.by().send(command));
            told.put(command.key(), answer);
            return answer;
        } finally {
            underWay.decrementAndGet();
        }
    }

    /**
     * An answer as it is, unless the product could not serve.
     *
     * @throws IOException for an answer of 500 and above, which is noted
     */
    Answer served(Answer answer) throws IOException {
        if (answer.status() >= 500) {
            unserved.add(answer);
            throw new IOException("not served: " + answer);
        }
        return answer;
    }

    /** Answers of 500 and above, in the order in which they came. */
    List<Answer> unserved() {
        return List.copyOf(unserved);
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
