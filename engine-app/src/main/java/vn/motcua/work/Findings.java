package vn.motcua.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Manifest;
import vn.motcua.dossier.Dossier;
import vn.motcua.engine.Flows;
import vn.motcua.shared.Money;
import vn.motcua.shared.Text;

/** What the rules of a procedure have found out about a dossier, for the officer who decides: its labelled facts. */
@Component
class Findings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Flows flows;

    Findings(Flows flows) {
        this.flows = flows;
    }

    /** In the order of the manifest; those that are not known yet are left out. */
    List<Finding> of(Dossier dossier, Manifest manifest) {
        List<Manifest.Fact> shown =
                manifest.facts().stream().filter(fact -> fact.label() != null).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<String, Object> facts = flattened(flows.facts(dossier.id()));
        return shown.stream()
                .filter(fact -> facts.get(fact.name()) != null)
                .map(fact -> new Finding(fact.name(), fact.label(), words(fact, facts.get(fact.name()))))
                .toList();
    }

    /** A table with several answers leaves them in one fact, each under its own name. */
    private static Map<String, Object> flattened(Map<String, Object> facts) {
        Map<String, Object> flat = new HashMap<>();
        facts.values().forEach(value -> {
            if (value instanceof Map<?, ?> answers) {
                answers.forEach((name, answer) -> flat.put(name.toString(), answer));
            }
        });
        flat.putAll(facts);
        return flat;
    }

    private static Text words(Manifest.Fact fact, Object value) {
        return switch (Objects.toString(fact.kind(), "")) {
            case "MONEY" -> new Money(number(value).longValue()).words();
            case "PERCENT" -> {
                String percent = plain(number(value).multiply(HUNDRED));
                yield new Text(percent.replace('.', ',') + " %", percent + " %");
            }
            case "NUMBER" -> new Text(plain(number(value)).replace('.', ','), plain(number(value)));
            case "DATE" -> Text.same(DAY.format(LocalDate.parse(value.toString())));
            case "TRUTH" -> truth(Boolean.TRUE.equals(value));
            case "LIST" -> list(fact, value);
            default -> code(fact, value);
        };
    }

    private static Text list(Manifest.Fact fact, Object value) {
        if (value instanceof Map<?, ?> answers) {
            return list(
                    fact,
                    answers.entrySet().stream()
                            .filter(answer -> answer.getValue() != null)
                            .map(answer -> answer(fact, answer.getKey().toString(), answer.getValue()))
                            .toList());
        }
        List<?> entries = value instanceof List<?> list ? list : List.of(value);
        if (entries.isEmpty()) {
            return new Text("Không có", "None");
        }
        List<Text> words = entries.stream()
                .map(entry -> entry instanceof Text text ? text : code(fact, entry))
                .toList();
        return new Text(
                words.stream().map(Text::vi).collect(Collectors.joining("; ")),
                words.stream().map(Text::en).collect(Collectors.joining("; ")));
    }

    /** One answer of a table that gives several: its name and what it says, both in words where the manifest has them. */
    private static Text answer(Manifest.Fact fact, String name, Object value) {
        Text label = fact.labels().getOrDefault(name, Text.same(name));
        Text words = value instanceof Boolean truth ? truth(truth) : amountOrCode(fact, value);
        return new Text(label.vi() + ": " + words.vi(), label.en() + ": " + words.en());
    }

    private static Text amountOrCode(Manifest.Fact fact, Object value) {
        return value instanceof Number number && number.doubleValue() >= 1000
                ? new Money(number.longValue()).words()
                : code(fact, value);
    }

    private static Text truth(boolean value) {
        return value ? new Text("Có", "Yes") : new Text("Không", "No");
    }

    private static Text code(Manifest.Fact fact, Object value) {
        return fact.labels().getOrDefault(value.toString(), Text.same(value.toString()));
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
