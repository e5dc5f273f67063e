package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.Role;

/**
 * A dossier of another procedure than birth: a course as its file tells it ({@code courses/<slug>.json}), from the
 * submission to the result, step by step, each by the officer of its role.
 */
final class ProcedureCourse {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final Pattern TODAY = Pattern.compile("\"@today(?:([+-])(\\d+))?\"");

    private final String slug;
    private final String json;
    private final DemoOffice office;
    private final String unit;
    private final Function<Role, String> officers;
    private String code;
    private int done;

    private ProcedureCourse(String slug, String json, DemoOffice office, String unit, Function<Role, String> officers) {
        this.slug = slug;
        this.json = json;
        this.office = office;
        this.unit = unit;
        this.officers = officers;
    }

    /** The courses of the class path by the slug of their procedure. */
    static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:vn/motcua/demo/courses/*.json")) {
                files.put(file.getFilename().replace(".json", ""), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /**
     * One dossier.
     *
     * @param unit that receives and decides
     * @param officers who does a step of a role there
     */
    static ProcedureCourse of(
            String slug, String json, DemoOffice office, String unit, Function<Role, String> officers) {
        return new ProcedureCourse(slug, json, office, unit, officers);
    }

    /** The submission and the steps that follow it. */
    int length() {
        return 1 + steps(LocalDate.EPOCH).size();
    }

    /** Whether the step with this number is another authority's time. */
    boolean isAgencys(int number) {
        return number > 0
                && steps(LocalDate.EPOCH)
                        .get(number - 1)
                        .path("step")
                        .asString("")
                        .equals("Task_RecordOpinion");
    }

    /** Does what comes next. */
    void goOn(LocalDate today) {
        if (done == 0) {
            code = office.as(officers.apply(Role.RECEPTION_OFFICER))
                    .post("/api/dossiers", submission(today))
                    .get("code")
                    .asString();
        } else {
            complete(steps(today).get(done - 1));
        }
        done++;
        awaitNext(today);
    }

    /** What another system must answer first is waited for while the clock stands still. */
    private void awaitNext(LocalDate today) {
        List<JsonNode> steps = steps(today);
        if (done <= steps.size() && steps.get(done - 1).path("awaited").asBoolean(false)) {
            office.await(
                    officers.apply(Role.RECEPTION_OFFICER),
                    code,
                    steps.get(done - 1).get("step").asString());
        }
    }

    /** A part of an interlinked group is done by the officers of its own agency. */
    private Function<Role, String> officers(JsonNode step) {
        return step.has("agency")
                ? DemoAgencies.ofPart(UnitKind.valueOf(step.get("agency").asString()))::username
                : officers;
    }

    private void complete(JsonNode step) {
        String name = step.get("step").asString();
        Function<Role, String> here = officers(step);
        JsonNode row = office.as(here.apply(Role.RECEPTION_OFFICER))
                .get("/api/tasks?list=units&q=" + code)
                .get("items")
                .valueStream()
                .filter(task -> task.get("step").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(slug + " " + code + " does not stand at " + name));
        DemoOffice.Task task = new DemoOffice.Task(
                row.get("taskId").asString(), row.get("version").asInt());
        String officer = here.apply(Role.valueOf(row.get("role").asString()));
        Map<String, Object> said = map(step.get("data"));
        if (said.containsKey("receivedAmount")) {
            said.putAll(payment(officer));
        }
        office.complete(officer, task, said);
    }

    /** Whoever pays pays what is due that day, and gets a receipt of a number of its own. */
    private Map<String, Object> payment(String officer) {
        JsonNode open = office.as(officer)
                .get("/api/dossiers/" + code)
                .get("obligations")
                .valueStream()
                .filter(each -> each.get("payment").isNull())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(slug + " " + code + " has nothing to pay"));
        long due = open.get("amount").asLong() + open.get("late").asLong();
        String dayAndNumber = code.substring(code.indexOf('-') + 3).replace("-", "");
        return Map.of("receivedAmount", due, "receiptNumber", "0" + dayAndNumber);
    }

    private Map<String, Object> submission(LocalDate today) {
        JsonNode course = on(today);
        Map<String, Object> body = new HashMap<>();
        body.put("procedureCode", course.get("procedure").asString());
        body.put("unitCode", unit);
        body.put("channel", course.get("channel").asString());
        body.put("submitter", map(course.get("submitter")));
        body.put("data", map(course.get("data")));
        body.put("components", course.get("components"));
        body.put("accept", false);
        return body;
    }

    private List<JsonNode> steps(LocalDate today) {
        return on(today).get("steps").valueStream().toList();
    }

    private JsonNode on(LocalDate today) {
        Matcher day = TODAY.matcher(json);
        return JSON.readTree(day.replaceAll(found -> {
            int days = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
            return "\"" + today.plusDays("-".equals(found.group(1)) ? -days : days) + "\"";
        }));
    }

    private static Map<String, Object> map(JsonNode node) {
        return JSON.convertValue(node, MAP);
    }
}
