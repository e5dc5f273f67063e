package vn.motcua.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.Timeliness;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Status;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Facet;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Counts of a search by value, with the names that people read. */
@Component
class SearchFacets {

    private final Catalogue catalogue;
    private final Units units;

    SearchFacets(Catalogue catalogue, Units units) {
        this.catalogue = catalogue;
        this.units = units;
    }

    SearchPage.Facets of(JsonNode aggregations) {
        return new SearchPage.Facets(
                facet(aggregations, "status", value -> Status.of(Integer.parseInt(value))
                        .text()),
                facet(aggregations, "procedure", this::procedure),
                facet(aggregations, "unit", value -> units.get(new UnitCode(value))
                        .name()),
                facet(aggregations, "outcome", value -> Outcome.valueOf(value).text()),
                facet(aggregations, "timeliness", SearchFacets::timeliness),
                facet(aggregations, "month", SearchFacets::month));
    }

    private static List<Facet> facet(JsonNode aggregations, String name, Function<String, Text> label) {
        List<Facet> values = new ArrayList<>();
        for (JsonNode bucket : aggregations.get(name).get("values").get("buckets")) {
            String value = bucket.has("key_as_string")
                    ? bucket.get("key_as_string").asString()
                    : bucket.get("key").asString();
            values.add(
                    new Facet(value, name(value, label), bucket.get("doc_count").asLong()));
        }
        return values;
    }

    /** A value that the product does not know, in a document of somebody else's, is shown as it is. */
    private static Text name(String value, Function<String, Text> label) {
        try {
            return label.apply(value);
        } catch (Rejection | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Text.same(value);
        }
    }

    private Text procedure(String code) {
        return catalogue.versions(new ProcedureCode(code)).stream()
                .findFirst()
                .map(version -> version.manifest().name())
                .orElse(Text.same(code));
    }

    private static Text timeliness(String value) {
        return switch (Timeliness.valueOf(value)) {
            case EARLY -> new Text("Sớm hạn", "Early");
            case ON_TIME -> new Text("Đúng hạn", "On time");
            case OVERDUE -> new Text("Quá hạn", "Overdue");
        };
    }

    private static Text month(String value) {
        LocalDate first = LocalDate.parse(value + "-01");
        return Text.same("%02d/%d".formatted(first.getMonthValue(), first.getYear()));
    }
}
