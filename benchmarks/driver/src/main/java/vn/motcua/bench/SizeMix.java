package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.bench.SizeCrew.Member;
import vn.motcua.bench.SizeCrew.Task;

/** What officers do all day, one request or a few after the other, each under the name of its figure. */
final class SizeMix {

    static final String NOISE = "session";
    static final List<String> LISTS = List.of("mine", "role", "units", "sent");

    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String COUNTER = "RECEPTION_OFFICER";

    /** As typed, mostly without marks. */
    private static final List<String> WORDS = List.of(
            "nguyen thi huong",
            "tran minh",
            "le van duc",
            "pham ngoc anh",
            "hoang thanh",
            "vu thi lan",
            "dang quoc huy",
            "bui thi mai",
            "nguyen van nam",
            "ngo gia bao",
            "do thuy linh",
            "ly thi hoa",
            "phan minh khang",
            "ho kim ngan",
            "duong bao chau",
            "le loi",
            "tran phu",
            "benh vien da khoa",
            "khai sinh hung vuong",
            "mai thi thu");

    private record Act(String name, int weight) {}

    private static final List<Act> ACTS = List.of(
            new Act(NOISE, 10),
            new Act("mine", 9),
            new Act("role", 12),
            new Act("units", 9),
            new Act("sent", 6),
            new Act("task", 10),
            new Act("dossier", 12),
            new Act("search-own", 10),
            new Act("search-all", 4),
            new Act("work", 13),
            new Act("submit", 5));

    private final SizeCrew crew;
    private final String recordedUnit;
    private final Map<String, JsonNode> procedures = new TreeMap<>();

    SizeMix(SizeCrew crew, Path folder) {
        this.crew = crew;
        JsonNode requests = JSON.readTree(folder.resolve("requests.json").toFile());
        recordedUnit = requests.get("unit").asString();
        requests.get("procedures").properties().forEach(each -> procedures.put(each.getKey(), each.getValue()));
    }

    /** Something that an officer does, drawn by how often it is done. */
    void act() throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Member member = crew.members().get(random.nextInt(crew.members().size()));
        int lot = random.nextInt(ACTS.stream().mapToInt(Act::weight).sum());
        String name = "";
        for (Act act : ACTS) {
            if (lot >= 0 && lot < act.weight()) {
                name = act.name();
            }
            lot -= act.weight();
        }
        act(name, member);
    }

    private void act(String name, Member member) throws IOException {
        if (LISTS.contains(name)) {
            list(name, member);
            return;
        }
        switch (name) {
            case NOISE -> member.http.get("/api/session", NOISE);
            case "task" -> {
                Task task = member.task(false);
                if (task != null) {
                    member.http.get("/api/tasks/" + task.id(), "task");
                }
            }
            case "dossier" -> {
                String code = member.dossier();
                if (code != null) {
                    member.http.get("/api/dossiers/" + code, "dossier");
                }
            }
            case "search-own" ->
                member.http.get(
                        "/api/search?q=" + words() + "&receivedFrom="
                                + LocalDate.now(ZONE).minusMonths(12),
                        name);
            case "search-all" -> crew.supervisor().get("/api/search?q=" + words(), name);
            case "work" -> work(member);
            default -> submit();
        }
    }

    void list(String name, Member member) throws IOException {
        member.saw(member.http.get("/api/tasks?list=" + name + "&size=20", "list-" + name), name.equals("role"));
    }

    /** Takes a task and finishes it. */
    private void work(Member member) throws IOException {
        Task task = member.task(true);
        JsonNode procedure = task == null ? null : procedures.get(task.procedure());
        if (procedure == null || !procedure.get("steps").has(task.step())) {
            return;
        }
        String path = "/api/tasks/" + task.id();
        JsonNode claimed = member.http.post(path + "/claim", Map.of("version", task.version()), "claim");
        int version = claimed.get("nextTasks")
                .valueStream()
                .filter(next -> next.get("taskId").asString().equals(task.id()))
                .findFirst()
                .orElseThrow(() -> new IOException("The claimed task " + task.id() + " is not among the open ones"))
                .get("version")
                .asInt();
        String data = procedure.get("steps").get(task.step()).asString();
        member.http.postText(path + "/complete", "{\"version\":" + version + ",\"data\":" + data + "}", "complete");
    }

    private void submit() throws IOException {
        List<Member> counters = crew.members().stream()
                .filter(member -> member.role.equals(COUNTER))
                .toList();
        Member member = counters.get(ThreadLocalRandom.current().nextInt(counters.size()));
        List<JsonNode> all = List.copyOf(procedures.values());
        JsonNode procedure = all.get(ThreadLocalRandom.current().nextInt(all.size()));
        String body = procedure.get("submission").asString();
        member.http.postText("/api/dossiers", body.replace(recordedUnit, member.unit), "submit");
    }

    private static String words() {
        return WORDS.get(ThreadLocalRandom.current().nextInt(WORDS.size()))
                .replace(" ", "%20")
                .toLowerCase(Locale.ROOT);
    }
}
