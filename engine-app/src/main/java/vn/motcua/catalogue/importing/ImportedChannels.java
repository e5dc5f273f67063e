package vn.motcua.catalogue.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Text;

/** Ways of filing with the time and the charges that the portal tells for each (CACHTHUCTHUCHIEN). */
final class ImportedChannels {

    private static final Map<String, String> CHANNELS = Map.of("1", "COUNTER", "2", "ONLINE", "3", "POST");
    private static final Map<String, String> UNITS = Map.of(
            "ngày làm việc", "WORKING_DAY",
            "ngày", "CALENDAR_DAY",
            "giờ làm việc", "WORKING_HOUR",
            "giờ", "CLOCK_HOUR");

    private final PortalProcedure portal;
    private final Consumer<Gap> gaps;
    private final Map<String, Object> parts = new LinkedHashMap<>();
    private final List<String> channels = new ArrayList<>();

    ImportedChannels(PortalProcedure portal, Consumer<Gap> gaps) {
        this.portal = portal;
        this.gaps = gaps;
    }

    /** The parts {@code channels}, {@code term} and {@code fees}, as far as they can be told. */
    Map<String, Object> parts() {
        Set<String> terms = new LinkedHashSet<>();
        Map<String, Map<String, String>> amounts = new LinkedHashMap<>();
        for (JsonNode way : portal.list("CACHTHUCTHUCHIEN")) {
            String channel = CHANNELS.get(PortalProcedure.text(way, "KENH"));
            if (channel == null) {
                gap(
                        "channels",
                        PortalProcedure.text(way, "KENH"),
                        "Không rõ cách thức nộp.",
                        "An unknown way of filing.");
            } else {
                if (!channels.contains(channel)) {
                    channels.add(channel);
                }
                times(way, channel, terms, amounts);
            }
        }
        if (channels.isEmpty()) {
            gap("channels", null, "Cổng không nêu cách thức nộp.", "The portal names no way of filing.");
        } else {
            parts.put("channels", PortalImport.sourced(new LinkedHashMap<>(Map.of("values", List.copyOf(channels)))));
        }
        term(terms);
        fees(amounts);
        return parts;
    }

    private static void times(
            JsonNode way, String channel, Set<String> terms, Map<String, Map<String, String>> amounts) {
        for (JsonNode time : PortalProcedure.list(way, "THOIGIAN")) {
            terms.add(PortalProcedure.text(time, "THOIGIANGIAIQUYET") + " " + PortalProcedure.text(time, "DONVITINH"));
            for (JsonNode fee : PortalProcedure.list(time, "PHILEPHI")) {
                amounts.computeIfAbsent(PortalProcedure.text(fee, "MAPHILEPHI"), any -> new LinkedHashMap<>())
                        // several for one way differ by case, and are no single amount
                        .merge(channel, PortalProcedure.text(fee, "SOTIEN"), (a, b) -> a.equals(b) ? a : a + " / " + b);
            }
        }
    }

    private void term(Set<String> terms) {
        String only = terms.size() == 1 ? terms.iterator().next() : "";
        String[] parted = only.split(" ", 2);
        String unit = parted.length == 2 ? UNITS.get(parted[1].toLowerCase(java.util.Locale.ROOT)) : null;
        if (unit == null || !parted[0].matches("[1-9]\\d{0,3}")) {
            gap(
                    "term",
                    terms.isEmpty() ? null : String.join("; ", terms),
                    "Thời hạn không phải một con số theo ngày hoặc giờ, hoặc khác nhau theo trường hợp.",
                    "The term is no single number of days or hours.");
            return;
        }
        Map<String, Object> term = new LinkedHashMap<>();
        term.put("amount", Integer.valueOf(parted[0]));
        term.put("unit", unit);
        parts.put("term", PortalImport.sourced(term));
    }

    private void fees(Map<String, Map<String, String>> amounts) {
        if (amounts.isEmpty()) {
            gap("fees", null, "Cổng không nêu phí, lệ phí.", "The portal tells no charge, and none that is nothing.");
            return;
        }
        List<Object> fees = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> each : amounts.entrySet()) {
            Set<String> due = new LinkedHashSet<>(each.getValue().values());
            boolean numbers = due.stream().allMatch(amount -> amount.matches("\\d{1,12}"));
            boolean free = due.remove("0");
            if (each.getKey().isEmpty() || !numbers || due.size() > 1) {
                gap(
                        "fees",
                        String.join("; ", each.getValue().values()),
                        "Mức thu không phải một số tiền, hoặc khác nhau theo trường hợp.",
                        "The charge is no single amount.");
                return;
            }
            fees.add(fee(
                    each.getKey(),
                    due.isEmpty() ? 0 : Long.parseLong(due.iterator().next()),
                    free,
                    each.getValue()));
        }
        parts.put("fees", fees);
    }

    private static Map<String, Object> fee(String code, long amount, boolean free, Map<String, String> byChannel) {
        Map<String, Object> fee = new LinkedHashMap<>();
        fee.put("code", code);
        fee.put("name", PortalImport.text(code));
        fee.put("kind", code.startsWith("LP") ? "CHARGE" : "FEE");
        fee.put("amount", amount);
        if (free && amount > 0) {
            fee.put(
                    "freeChannels",
                    byChannel.entrySet().stream()
                            .filter(each -> each.getValue().equals("0"))
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return PortalImport.sourced(fee);
    }

    private void gap(String part, String found, String vi, String en) {
        gaps.accept(new Gap(part, found, new Text(vi, en)));
    }
}
