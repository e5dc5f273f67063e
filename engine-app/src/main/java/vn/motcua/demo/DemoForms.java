package vn.motcua.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a family declares: the same request that the counter's page sends. */
final class DemoForms {

    private static final String PROVINCE = ", tỉnh Thanh Sơn";

    private DemoForms() {}

    static Map<String, Object> submission(DemoDossier dossier, boolean accept) {
        DemoFamily family = dossier.family();
        DemoFamily.Adult declarant = family.declarant();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("procedureCode", "1.001193");
        body.put("unitCode", dossier.commune().value());
        body.put("channel", dossier.online() ? "ONLINE" : "COUNTER");
        body.put(
                "submitter",
                Map.of(
                        "name",
                        declarant.name(),
                        "idNumber",
                        declarant.idNumber(),
                        "phone",
                        family.phone(),
                        "address",
                        residence(dossier),
                        "relation",
                        family.relation()));
        body.put("data", declaration(dossier));
        body.put("components", dossier.online() ? List.of() : handedIn());
        body.put("accept", accept);
        return body;
    }

    static String residence(DemoDossier dossier) {
        return DemoUnits.street(dossier.commune(), dossier.number()) + ", " + DemoUnits.place(dossier.commune())
                + PROVINCE;
    }

    static String birthNoticeNumber(DemoDossier dossier) {
        return "%04d/%d"
                .formatted(1200 + dossier.number() * 3, dossier.family().born().getYear());
    }

    /** Two children in three are born in the province's hospital, the others at the commune's health station. */
    static String birthFacility(DemoDossier dossier) {
        return dossier.number() % 3 == 2
                ? "Trạm y tế " + DemoUnits.place(dossier.commune())
                : "Bệnh viện đa khoa tỉnh Thanh Sơn";
    }

    private static List<Map<String, Object>> handedIn() {
        return List.of(
                Map.of("code", "declaration", "original", 1, "certified", 0, "photocopy", 0),
                Map.of("code", "birthNotice", "original", 1, "certified", 0, "photocopy", 0));
    }

    private static Map<String, Object> declaration(DemoDossier dossier) {
        DemoFamily family = dossier.family();
        String residence = residence(dossier);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("declarant", declarant(family, residence));
        data.put(
                "circumstances",
                Map.of(
                        "birthNotice", "PAPER",
                        "birthNoticeNumber", birthNoticeNumber(dossier),
                        "birthNoticeIssuer", birthFacility(dossier)));
        data.put("child", child(dossier));
        data.put(
                "parents",
                Map.of(
                        "motherDeclared", "YES",
                        "fatherDeclared", "YES",
                        "marriage", dossier.verified() ? "NOT_VERIFIABLE" : "VERIFIABLE"));
        data.put("mother", parent(family.mother(), residence));
        data.put("father", parent(family.father(), residence));
        int copies = 1 + dossier.number() % 3;
        data.put("request", Map.of("copies", copies, "delivery", "COUNTER", "undertaking", true));
        return data;
    }

    private static Map<String, Object> declarant(DemoFamily family, String residence) {
        return Map.of(
                "fullName",
                family.declarant().name(),
                "relation",
                family.relation(),
                "idNumber",
                family.declarant().idNumber(),
                "residence",
                residence,
                "residenceInDatabase",
                true);
    }

    private static Map<String, Object> child(DemoDossier dossier) {
        DemoFamily family = dossier.family();
        boolean station = birthFacility(dossier).startsWith("Trạm");
        Map<String, Object> child = new LinkedHashMap<>();
        child.put("fullName", family.child());
        child.put("sex", family.sex());
        child.put("birthDate", family.born().toString());
        child.put("birthDateInWords", DateWords.of(family.born()));
        child.put("ethnicity", "01");
        child.put("nationality", "VN");
        child.put("birthFacility", birthFacility(dossier));
        child.put("birthUnit", DemoUnits.place(station ? dossier.commune() : DemoUnits.SON_TRUNG) + PROVINCE);
        child.put("homeTown", DemoUnits.place(dossier.commune()) + PROVINCE);
        return child;
    }

    private static Map<String, Object> parent(DemoFamily.Adult parent, String residence) {
        return Map.of(
                "fullName",
                parent.name(),
                "birthYear",
                parent.birthYear(),
                "ethnicity",
                "01",
                "nationality",
                "VN",
                "residence",
                residence,
                "idNumber",
                parent.idNumber());
    }
}
