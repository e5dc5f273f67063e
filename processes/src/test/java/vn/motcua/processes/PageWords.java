package vn.motcua.processes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The codes of a manifest in words. */
final class PageWords {

    /** The states of a dossier that the National Portal knows, from 1 on. */
    private static final List<String> STATUSES = List.of(
            "registered",
            "received",
            "not received",
            "in process",
            "supplement requested",
            "financial obligation requested",
            "withdrawn",
            "stopped",
            "settled",
            "result returned");

    private static final Map<String, String> LEVELS = Map.of(
            "PROVINCE", "province",
            "COMMUNE", "commune",
            "DEPARTMENT", "department of the province",
            "POLICE", "police",
            "TAX", "tax office",
            "SOCIAL_INSURANCE", "social insurance office",
            "POWER_COMPANY", "power company");

    private PageWords() {}

    static String status(int number) {
        return number + " " + STATUSES.get(number - 1);
    }

    static String level(String code) {
        return LEVELS.get(code);
    }

    /** CASE_OFFICER is a case officer. */
    static String of(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A term or a clock: {@code 5 working days}. */
    static String duration(JsonNode term) {
        return duration(
                term.path("amount").asString(),
                term.path("unit").asString(),
                term.path("cutoff").asString(""));
    }

    static String duration(String amount, String unit, String cutoff) {
        String late = cutoff.isEmpty() ? "" : "the next working day when received after " + cutoff;
        if (unit.equals("SAME_DAY")) {
            return "the same day" + (late.isEmpty() ? "" : ", " + late);
        }
        String count = amount + " " + of(unit).replace("clock ", "").replace("backward ", "");
        String plural = amount.equals("1") ? count : count + "s";
        return (unit.startsWith("BACKWARD") ? "at least " + plural + " before the declared day" : plural)
                + (late.isEmpty() ? "" : ", counted from " + late);
    }

    static String hours(JsonNode step) {
        return step.path("hours").isMissingNode() ? "" : step.path("hours").asString() + " h";
    }
}
