package vn.motcua.catalogue.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.motcua.processes.ManifestYaml;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Makes a manifest draft of what the portal tells. Nothing is guessed: what is missing, contradicts itself or cannot be
 * said in a manifest (cases that need a decision table) is left out and listed.
 */
public final class PortalImport {

    static final String SOURCE = "Cổng Dịch vụ công quốc gia, dịch vụ LayThuTuc";

    private final PortalProcedure portal;
    private final Map<String, Object> manifest = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    private PortalImport(JsonNode detail) {
        this.portal = new PortalProcedure(detail);
    }

    /**
     * The draft.
     *
     * @param detail the result of LayThuTuc
     * @param from first day on which dossiers are to be received under it
     * @throws Rejection invalid when the detail does not even name the procedure
     */
    public static ManifestDraft of(ProcedureCode code, JsonNode detail, LocalDate from) {
        return new PortalImport(detail).draft(code, from);
    }

    private ManifestDraft draft(ProcedureCode code, LocalDate from) {
        if (portal.text("TENTTHC").isEmpty()) {
            throw Rejection.invalid(
                    "detail.TENTTHC",
                    null,
                    new Text(
                            "Chi tiết thủ tục phải có tên (TENTTHC).",
                            "The detail must name the procedure (TENTTHC)."));
        }
        manifest.put("base", "standard");
        manifest.put("code", code.value());
        manifest.put("slug", Slugs.of(portal.text("TENTTHC")));
        manifest.put("version", from.getYear() + ".1");
        manifest.put("from", from.toString());
        manifest.put("name", text(portal.text("TENTTHC")));
        sector();
        level();
        manifest.putAll(new ImportedChannels(portal, this::gap).parts());
        legalBasis();
        gap("steps", null, "Cổng không có quy trình nội bộ.", "The portal does not know the internal process.");
        gap("onlineLevel", null, "Cổng không nêu mức dịch vụ.", "The portal does not tell the online level.");
        components();
        results();
        Set<String> missing = new LinkedHashSet<>();
        gaps.forEach(gap -> missing.add(gap.part()));
        manifest.put("missing", List.copyOf(missing));
        return new ManifestDraft(code.value(), ManifestYaml.text(manifest), List.copyOf(gaps));
    }

    private void sector() {
        List<JsonNode> sectors = portal.list("LINHVUCTHUCHIEN");
        if (sectors.size() != 1) {
            gap("sector", null, "Cổng không nêu đúng một lĩnh vực.", "The portal does not name exactly one sector.");
            return;
        }
        String name = PortalProcedure.text(sectors.get(0), "TENLINHVUC");
        manifest.put(
                "sector",
                sourced(new LinkedHashMap<>(
                        Map.of("code", PortalProcedure.text(sectors.get(0), "MALINHVUC"), "name", text(name)))));
    }

    private void level() {
        String agency = portal.text("COQUANTHUCHIEN");
        String folded = agency.toLowerCase(Locale.ROOT);
        String level = folded.contains("công an")
                ? "POLICE"
                : folded.contains("thuế")
                        ? "TAX"
                        : folded.contains("bảo hiểm xã hội")
                                ? "SOCIAL_INSURANCE"
                                : folded.contains("cấp xã")
                                        ? "COMMUNE"
                                        : folded.startsWith("sở ")
                                                ? "DEPARTMENT"
                                                : folded.contains("cấp tỉnh") ? "PROVINCE" : null;
        if (level == null) {
            gap(
                    "agencyLevel",
                    agency.isEmpty() ? null : agency,
                    "Chưa xác định được cấp của cơ quan thực hiện.",
                    "The level of the deciding agency cannot be told.");
        } else {
            manifest.put("agencyLevel", sourced(new LinkedHashMap<>(Map.of("value", level))));
        }
    }

    private void legalBasis() {
        List<Object> basis = new ArrayList<>();
        for (JsonNode each : portal.list("CANCUPHAPLY")) {
            String words =
                    (PortalProcedure.text(each, "SOVANBAN") + " " + PortalProcedure.text(each, "TENVANBAN")).strip();
            if (!words.isEmpty()) {
                basis.add(sourced(new LinkedHashMap<>(Map.of("text", words))));
            }
        }
        if (basis.isEmpty()) {
            gap("legalBasis", null, "Cổng không nêu căn cứ pháp lý.", "The portal names no legal basis.");
        } else {
            manifest.put("legalBasis", basis);
        }
    }

    private void components() {
        List<JsonNode> cases = portal.list("THANHPHANHOSO");
        if (cases.size() != 1) {
            gap(
                    "components",
                    cases.isEmpty() ? null : Integer.toString(cases.size()),
                    "Thành phần hồ sơ chia theo trường hợp: cần bảng quyết định.",
                    "The components differ by case: a decision table is needed.");
            return;
        }
        List<Object> components = new ArrayList<>();
        for (JsonNode paper : PortalProcedure.list(cases.get(0), "GIAYTO")) {
            Integer originals = count(PortalProcedure.text(paper, "SOBANCHINH"));
            Integer copies = count(PortalProcedure.text(paper, "SOBANSAO"));
            String name = PortalProcedure.text(paper, "TENGIAYTO");
            if (originals == null || copies == null || name.isEmpty()) {
                gap("components", name, "Không đọc được số lượng bản.", "The numbers of copies cannot be read.");
                return;
            }
            Map<String, Object> component = new LinkedHashMap<>();
            component.put("code", "paper" + Slugs.letters(components.size() + 1));
            component.put("name", text(name));
            component.put("kind", "SUBMIT");
            component.put("original", originals);
            component.put("photocopy", copies);
            components.add(sourced(component));
        }
        manifest.put("components", components);
    }

    private void results() {
        List<Object> results = new ArrayList<>();
        for (JsonNode each : portal.list("KETQUATHUCHIEN")) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("code", PortalProcedure.text(each, "MAKETQUA"));
            result.put("name", text(PortalProcedure.text(each, "TENKETQUA")));
            result.put("outcome", "GRANTED");
            results.add(sourced(result));
        }
        if (results.isEmpty()) {
            gap("resultKinds", null, "Cổng không nêu kết quả.", "The portal names no result.");
        } else {
            manifest.put("resultKinds", results);
        }
    }

    private static Integer count(String text) {
        return text.isEmpty() ? Integer.valueOf(0) : text.matches("\\d{1,2}") ? Integer.valueOf(text) : null;
    }

    static Map<String, Object> text(String vi) {
        // the portal has no English
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("vi", vi);
        text.put("en", vi);
        return text;
    }

    static Map<String, Object> sourced(Map<String, Object> fact) {
        fact.put("source", SOURCE);
        fact.put("mark", "V:S2");
        return fact;
    }

    private void gap(String part, String found, String vi, String en) {
        gap(new Gap(part, found, new Text(vi, en)));
    }

    private void gap(Gap gap) {
        gaps.add(gap);
    }
}
