package vn.motcua.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.office.Desk.Answer;

/** Enters absences over the interface, as the page does: the preview first, then the same with its token. */
final class Absent {

    private Absent() {}

    /** The request for an officer's days; {@code substitutes} made by {@link #all} and {@link #only}. */
    static Map<String, Object> request(Desk officer, String from, String to, Line... substitutes) {
        return Map.of(
                "officerId",
                officer.officer(),
                "from",
                from,
                "to",
                to,
                "reason",
                "LEAVE",
                "substitutes",
                Stream.of(substitutes).map(Line::body).toList());
    }

    /** A substitute, for everything when there is no procedure. */
    record Line(String procedure, Desk substitute) {

        Map<String, Object> body() {
            return procedure == null
                    ? Map.of("officerId", substitute.officer())
                    : Map.of("procedureCode", procedure, "officerId", substitute.officer());
        }
    }

    static Line all(Desk substitute) {
        return new Line(null, substitute);
    }

    static Line only(String procedure, Desk substitute) {
        return new Line(procedure, substitute);
    }

    static JsonNode preview(Desk by, Map<String, Object> request) {
        return by.post("/api/absences/preview", request).expect(200).body();
    }

    static Answer enter(Desk by, Map<String, Object> request, String token) {
        Map<String, Object> body = new HashMap<>();
        body.put("absence", request);
        body.put("token", token);
        return by.post("/api/absences", body);
    }

    /** Previews and enters; answers the absence. */
    static JsonNode enter(Desk by, Map<String, Object> request) {
        return enter(by, request, preview(by, request).get("token").asString())
                .expect(200)
                .body();
    }

    static Answer end(Desk by, JsonNode absence) {
        return by.post(
                "/api/absences/" + absence.get("id").asLong() + "/end",
                Map.of("version", absence.get("version").asInt()));
    }

    /** Each row as {@code code kind}: the dossier and why it is not as wished, empty when it is. */
    static Map<String, String> blocked(JsonNode preview) {
        Map<String, String> rows = new HashMap<>();
        for (JsonNode row : preview.get("rows")) {
            rows.put(
                    row.get("dossierCode").asString(),
                    row.get("blocked").isNull() ? "" : row.at("/blocked/vi").asString());
        }
        return rows;
    }

    /** Dossiers of the steps that the officer may do for others. */
    static List<String> substituted(Desk officer) {
        List<String> codes = new ArrayList<>();
        for (JsonNode row : officer.get("/api/tasks?list=substituted&size=100")
                .expect(200)
                .body()
                .get("items")) {
            codes.add(row.get("dossierCode").asString());
        }
        return codes;
    }
}
