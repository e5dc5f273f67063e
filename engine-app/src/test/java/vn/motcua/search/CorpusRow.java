package vn.motcua.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of {@code corpus.csv} as the declaration that is sent in. */
record CorpusRow(
        String key,
        int unit,
        LocalDate day,
        String state,
        String child,
        String born,
        String mother,
        String motherId,
        String father,
        String submitter,
        String submitterId,
        String phone,
        String residence,
        String facility,
        String notice,
        String portalCode) {

    private static final List<String> PLACES = List.of("phường Hoà Bình", "xã Sơn Trung", "xã Đông Hồ");

    static CorpusRow of(String line) {
        String[] c = line.split(";", -1);
        return new CorpusRow(
                c[0],
                Integer.parseInt(c[1]),
                LocalDate.parse(c[2]),
                c[3],
                c[4],
                c[5],
                c[6],
                c[7],
                c[8],
                c[9].equals("father") ? c[8] : c[9],
                c[10],
                c[11],
                c[12],
                c[13],
                c[14],
                c[15]);
    }

    /**
     * The request of the counter.
     *
     * @param number of the line, from which comes what the line leaves open
     */
    Map<String, Object> declaration(String unitCode, int number) {
        String home = residence.isEmpty() ? "Tổ %d, %s, tỉnh Lam Sơn".formatted(1 + number % 9, place()) : residence;
        String id = submitterId.isEmpty() ? "099085%06d".formatted(500_000 + number) : submitterId;
        boolean online = state.equals("NEW");
        Map<String, Object> body = new HashMap<>();
        body.put("procedureCode", "1.001193");
        body.put("unitCode", unitCode);
        body.put("channel", online ? "ONLINE" : "COUNTER");
        body.put("accept", !online);
        body.put("portalCode", portalCode.isEmpty() ? null : portalCode);
        body.put(
                "submitter",
                Map.of(
                        "name", submitter,
                        "idNumber", id,
                        "phone", phone.isEmpty() ? "0977%06d".formatted(200_000 + number) : phone,
                        "address", home,
                        "relation", "FATHER"));
        body.put("data", data(home, id));
        body.put("components", online ? List.of() : List.of(handedIn("declaration"), handedIn("birthNotice")));
        return body;
    }

    private String place() {
        return PLACES.get(unit - 1);
    }

    private static Map<String, Object> handedIn(String component) {
        return Map.of("code", component, "original", 1, "certified", 0, "photocopy", 0);
    }

    private Map<String, Object> data(String home, String id) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "declarant",
                Map.of(
                        "fullName", submitter,
                        "relation", "FATHER",
                        "idNumber", id,
                        "residence", home,
                        "residenceInDatabase", true));
        data.put(
                "circumstances",
                notice.isEmpty()
                        ? Map.of("birthNotice", "PAPER")
                        : Map.of("birthNotice", "PAPER", "birthNoticeNumber", notice));
        data.put(
                "child",
                Map.of(
                        "fullName", child,
                        "sex", "FEMALE",
                        "birthDate", born,
                        "birthDateInWords", "Ngày mồng một tháng hai năm hai nghìn không trăm hai mươi sáu",
                        "ethnicity", "01",
                        "nationality", "VN",
                        "birthFacility", facility.isEmpty() ? "Bệnh viện đa khoa tỉnh Lam Sơn" : facility,
                        "birthUnit", "phường Hoà Bình, tỉnh Lam Sơn",
                        "homeTown", place() + ", tỉnh Lam Sơn"));
        data.put("parents", Map.of("motherDeclared", "YES", "fatherDeclared", "YES", "marriage", "VERIFIABLE"));
        data.put("mother", parent(mother, motherId, home));
        data.put("father", parent(father, "", home));
        data.put("request", Map.of("copies", 1, "delivery", "COUNTER", "undertaking", true));
        return data;
    }

    private static Map<String, Object> parent(String name, String id, String home) {
        Map<String, Object> parent = new HashMap<>(
                Map.of("fullName", name, "birthYear", 1994, "ethnicity", "01", "nationality", "VN", "residence", home));
        if (!id.isEmpty()) {
            parent.put("idNumber", id);
        }
        return parent;
    }
}
