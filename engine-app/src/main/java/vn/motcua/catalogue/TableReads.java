package vn.motcua.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.motcua.engine.Feel;
import vn.motcua.shared.Text;

/**
 * What the tables of a file read: in the inputs, in the tests of the rules and in the answers. A name that nobody
 * declares has no value when a dossier asks.
 */
final class TableReads {

    static final Text UNKNOWN = new Text(
            "Bảng đọc một dữ kiện mà procedure.yaml không khai báo; chữ thì đặt trong dấu ngoặc kép.",
            "The table reads a fact that procedure.yaml does not declare; a text stands in quotes.");
    private static final Text NO_FEEL =
            new Text("Ô này không phải là biểu thức FEEL.", "This cell is no expression of FEEL.");

    private static final Text NO_DAY = new Text("Không có ngày này.", "There is no such day.");
    private static final Pattern DAY = Pattern.compile("\\bdate\\(\\s*\"([^\"]*)\"\\s*\\)");

    private static final Text NO_FUNCTION = new Text(
            "FEEL không có hàm này, hoặc hàm cần số giá trị khác.",
            "FEEL has no such function, or it takes another number of values.");

    /**
     * What a text reads and calls.
     *
     * @param names empty when it is no FEEL
     */
    private record Read(String place, String text, Optional<Set<String>> names, Set<String> strangeCalls) {}

    private TableReads() {}

    /** Variables that the tables of a file read. */
    static Set<String> names(byte[] dmn) {
        return reads(dmn).stream()
                .flatMap(read -> read.names().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Texts of a file that cannot be read, or that read what nobody gives.
     *
     * @param known names of declared facts, and what the product itself gives
     */
    static List<Fault> check(byte[] dmn, Set<String> known) {
        Set<String> answered = answered(dmn);
        List<Fault> faults = new ArrayList<>();
        for (Read read : reads(dmn)) {
            if (read.names().isEmpty()) {
                faults.add(new Fault(read.place(), read.text(), NO_FEEL));
            }
            read.names().stream()
                    .flatMap(Set::stream)
                    .filter(name -> !known.contains(name) && !answered.contains(name))
                    .forEach(name -> faults.add(new Fault(read.place(), name, UNKNOWN)));
            DAY.matcher(read.text())
                    .results()
                    .map(day -> day.group(1))
                    .filter(TableReads::noDay)
                    .forEach(day -> faults.add(new Fault(read.place(), day, NO_DAY)));
            read.strangeCalls().forEach(call -> faults.add(new Fault(read.place(), call, NO_FUNCTION)));
        }
        return faults;
    }

    private static boolean noDay(String text) {
        try {
            LocalDate.parse(text);
            return false;
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** Where one table asks another, it reads what that one answers. */
    private static Set<String> answered(byte[] dmn) {
        Element root = BundleModel.root(dmn);
        return BundleModel.below(root, "requiredDecision").isEmpty()
                ? Set.of()
                : BundleModel.below(root, "output").stream()
                        .map(output -> output.getAttribute("name"))
                        .collect(Collectors.toSet());
    }

    private static List<Read> reads(byte[] dmn) {
        Element root = BundleModel.root(dmn);
        return Stream.of("inputExpression", "literalExpression", "inputEntry", "outputEntry", "defaultOutputEntry")
                .flatMap(kind -> BundleModel.below(root, kind).stream())
                .flatMap(element -> read(element).stream())
                .toList();
    }

    private static Optional<Read> read(Element element) {
        boolean test = element.getLocalName().equals("inputEntry");
        String text = BundleModel.below(element, "text").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining())
                .strip();
        if (text.isEmpty() || (test && text.equals("-"))) {
            return Optional.empty();
        }
        return Optional.of(new Read(
                place(element),
                text,
                test ? Feel.namesOfTest(text) : Feel.names(text),
                test ? Feel.strangeCallsOfTest(text) : Feel.strangeCalls(text)));
    }

    /** The rule for its cells, the element itself where it has an id. */
    private static String place(Element element) {
        boolean cell = element.getLocalName().endsWith("Entry");
        Element named = cell && element.getParentNode() instanceof Element rule ? rule : element;
        return named.hasAttribute("id") || !(named.getParentNode() instanceof Element around)
                ? named.getAttribute("id")
                : around.getAttribute("id");
    }
}
