package vn.motcua.crash;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vn.motcua.journey.Declarations;

/**
 * One of the clients: receives dossiers and does whatever lies in its ward's list, beside its colleagues. What to do next is drawn by chance, from a seed of its own.
 */
final class Client {

    private static final String LIST = "/api/tasks?list=units&size=100";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Session session;
    private final String ward;
    private final Set<String> roles;
    private final Book book;
    private final Random random;

    Client(Session session, String ward, Set<String> roles, Book book, long seed) {
        this.session = session;
        this.ward = ward;
        this.roles = roles;
        this.book = book;
        this.random = new Random(seed);
    }

    /** A submission; every fourth one still has to be looked at by the reception. */
    Command submission(String key) {
        return submission(key, random.nextInt(4) > 0);
    }

    /** @param accept whether it is received at once and needs no further look by the reception */
    Command submission(String key, boolean accept) {
        LocalDate born = LocalDate.now(Installation.ZONE).minusDays(10);
        return new Command(
                key,
                session,
                Command.Kind.SUBMIT,
                null,
                Declarations.submission(ward, "Phạm Thị " + word(random), born, accept));
    }

    /** The completion of a task as the ward's list shows it. */
    Command completion(String key, JsonNode task) {
        return completion(key, task, data(task));
    }

    /** The same, with these values of its form. */
    Command completion(String key, JsonNode task, Map<String, Object> data) {
        return command(key, Command.Kind.COMPLETE, task, Map.of("version", version(task), "data", data));
    }

    Command claim(String key, JsonNode task) {
        return command(key, Command.Kind.CLAIM, task, Map.of("version", version(task)));
    }

    private Command command(String key, Command.Kind kind, JsonNode task, Map<String, Object> body) {
        return new Command(key, session, kind, task.get("taskId").asString(), body);
    }

    private static int version(JsonNode task) {
        return task.get("version").asInt();
    }

    /** The ward's open tasks that this officer may do, the oldest dossier first. */
    List<JsonNode> tasks() throws IOException {
        Answer list = book.served(session.get(LIST));
        if (list.status() != 200) {
            throw new IllegalStateException(session.officer() + " is refused: " + list);
        }
        return list.body()
                .get("items")
                .valueStream()
                .filter(this::mine)
                .sorted(Comparator.comparing(task -> task.get("dossierCode").asString()))
                .toList();
    }

    /** Looks for dossiers by a common name. */
    Answer search() throws IOException {
        return session.get("/api/search?q=pham");
    }

    /** A dossier's page. */
    Answer dossier(String code) throws IOException {
        return session.get("/api/dossiers/" + code);
    }

    /** A page that this officer looks at. */
    Answer look(String path) throws IOException {
        return session.get(path);
    }

    /** A command that stands in no book: the test itself counts what came of it. */
    Answer apart(String path, Map<String, Object> body) throws IOException {
        return session.post(path, key(), body);
    }

    /** Whether the product answers this officer. */
    boolean isServed() throws IOException {
        return session.get(LIST).status() == 200;
    }

    /**
     * One more command.
     *
     * @throws IOException when no answer came, or one that the product cannot serve now
     */
    void turn() throws IOException {
        List<JsonNode> tasks = tasks();
        if (tasks.isEmpty() || random.nextInt(8) == 0) {
            book.ask(submission(key()));
            return;
        }
        // rather an older dossier, so that some come to their end
        JsonNode task = tasks.get(Math.min(random.nextInt(tasks.size()), random.nextInt(tasks.size())));
        if (task.get("assignee").isNull() && random.nextInt(3) == 0) {
            book.ask(claim(key(), task));
        } else {
            book.ask(completion(key(), task));
        }
    }

    private boolean mine(JsonNode task) {
        JsonNode assignee = task.get("assignee");
        return roles.contains(task.get("role").asString())
                && (assignee.isNull() || assignee.get("id").asString().equals(session.officer()));
    }

    /** A third of the dossiers is sent back once for a better notice of birth. */
    private Map<String, Object> data(JsonNode task) {
        String step = task.get("step").asString();
        return step.equals("Task_Appraise") && random.nextInt(3) == 0 ? Declarations.supplement() : onwards(step);
    }

    /** What leads from a step to the next one. */
    static Map<String, Object> onwards(String step) {
        String today = LocalDate.now(Installation.ZONE).toString();
        return switch (step) {
            case "Task_Receive" -> Map.of("receptionOutcome", "ACCEPT");
            case "Task_Appraise" -> Map.of("appraisalOutcome", "APPROVE");
            case "Task_ReceiveSupplement" -> Map.of("supplementComplete", true);
            case "Task_PrintCertificate" ->
                Map.of("registerVolume", "01", "registerNumber", "7", "registeredOn", today, "copiesPrinted", 1);
            case "Task_Sign" -> Map.of("signOutcome", "SIGN");
            case "Task_Publish" -> Map.of("resultNumber", "7/2026", "publishedOn", today, "seal", "STAMP");
            case "Task_Deliver" ->
                Map.of("deliveryManner", "COUNTER", "recipientName", "Phạm Văn Hùng", "receiptConfirmed", true);
            case "Task_Apologise" -> Map.of("apologyOutcome", "NOT_NEEDED");
            default -> throw new IllegalStateException("nobody knows the step " + step);
        };
    }

    /** One that no other command has. */
    static String key() {
        return "crash-%06d".formatted(NUMBER.incrementAndGet());
    }

    private static String word(Random random) {
        return List.of("Ánh", "Bình", "Cúc", "Dung", "Hoà", "Lan").get(random.nextInt(6));
    }
}
