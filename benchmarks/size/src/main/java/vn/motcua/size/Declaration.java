package vn.motcua.size;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.Role;

/** What is handed in at the counter: the form, who files, and the papers that the rules ask for in this case. */
final class Declaration {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ACCEPTED_AT_ONCE = 80;

    private final ProcedureVersion version;
    private final String channel;
    private final Staff staff;
    private final Courier courier;

    Declaration(ProcedureVersion version, String channel, Staff staff, Courier courier) {
        this.version = version;
        this.channel = channel;
        this.staff = staff;
        this.courier = courier;
    }

    /** Who receives it: the commune itself, or the centre of the province for those who decide there. */
    Post counter() {
        return new Post(decides() == Site.COMMUNE ? Site.COMMUNE : Site.CENTRE, Role.RECEPTION_OFFICER, 0);
    }

    String json(Fill fill, RandomGenerator random) throws IOException, InterruptedException {
        Map<String, Object> data = fill.in(version.submissionForm());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("procedureCode", version.code().value());
        body.put("unitCode", staff.place(counter().site()).code());
        body.put("competentUnitCode", staff.place(decides()).code());
        body.put("channel", channel);
        body.put("submitter", submitter(data, fill));
        body.put("data", data);
        body.put("components", handedIn(data));
        body.put("accept", channel.equals("COUNTER") && random.nextInt(100) < ACCEPTED_AT_ONCE);
        return JSON.writeValueAsString(body);
    }

    private Site decides() {
        return Site.of(UnitKind.valueOf(version.manifest().agencyLevel().value()));
    }

    private List<Object> handedIn(Map<String, Object> data) throws IOException, InterruptedException {
        List<Object> handedIn = new ArrayList<>();
        if (channel.equals("ONLINE")) {
            return handedIn;
        }
        String question = JSON.writeValueAsString(
                Map.of("data", data, "unitCode", staff.place(counter().site()).code(), "channel", channel));
        String officer = staff.officer(counter());
        for (JsonNode component : courier.components(officer, version.code().value(), question)) {
            if (!component.get("presented").asBoolean()
                    && !component.get("reused").asBoolean()) {
                Map<String, Object> copies = new LinkedHashMap<>();
                for (String key : List.of("code", "original", "certified", "photocopy")) {
                    copies.put(key, JSON.treeToValue(component.get(key), Object.class));
                }
                handedIn.add(copies);
            }
        }
        return handedIn;
    }

    /** Whoever is named first in the form. */
    private static Map<String, Object> submitter(Map<String, Object> data, Fill fill) {
        Map<String, Object> person = new LinkedHashMap<>();
        for (Object group : data.values()) {
            if (person.isEmpty() && group instanceof Map<?, ?> map && map.get("idNumber") != null) {
                person.put("name", map.get("fullName"));
                person.put("idNumber", map.get("idNumber"));
                person.put("address", map.get("residence"));
                person.put("relation", map.get("relation"));
            }
        }
        if (person.get("name") == null
                || !String.valueOf(person.get("idNumber")).matches("\\d{12}")) {
            person.put("name", fill.invent(Slot.Kind.NAME));
            person.put("idNumber", fill.invent(Slot.Kind.ID_NUMBER));
        }
        person.put("phone", fill.invent(Slot.Kind.PHONE));
        return person;
    }
}
