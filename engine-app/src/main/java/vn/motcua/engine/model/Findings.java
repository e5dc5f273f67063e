package vn.motcua.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** Rules that the files of a bundle break, each with file and element. */
final class Findings {

    private static final int MOST = 50;

    private final List<Violation> violations = new ArrayList<>();

    /** A rule broken by an element. */
    void add(String file, Element element, String value, Text rule) {
        add(file + "#" + name(element), value, rule);
    }

    /** A rule broken by a file as a whole. */
    void add(String place, String value, Text rule) {
        if (violations.size() < MOST) {
            violations.add(new Violation(place, value, rule));
        }
    }

    /** Ends a check: nothing of the bundle is taken when one rule is broken. */
    void rejectIfAny() {
        if (!violations.isEmpty()) {
            throw new Rejection(
                    Rejection.Kind.INVALID,
                    "model-refused",
                    new Text(
                            "Mô hình không được chấp nhận: "
                                    + violations.get(0).rule().vi(),
                            "The model is refused: " + violations.get(0).rule().en()),
                    violations);
        }
    }

    /** The element's id, or the id of the nearest element around it that has one. */
    static String name(Element element) {
        for (Element at = element; at != null; at = parent(at)) {
            if (!at.getAttribute("id").isEmpty()) {
                return at.getAttribute("id");
            }
        }
        return element.getLocalName();
    }

    static Element parent(Element element) {
        return element.getParentNode() instanceof Element parent ? parent : null;
    }
}
