package vn.motcua.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** What the catalogue reads of models and tables: plain XML without document types or entities. */
final class BundleModel {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private BundleModel() {}

    /**
     * A task for people.
     *
     * @param role the candidate group, null for none
     * @param formKey null for none
     * @param passable a procedure may do without it (property {@code passedWith})
     * @param part of a group that it belongs to, null for none
     */
    record Task(
            String id,
            String role,
            String formKey,
            boolean passable,
            @Nullable String part) {}

    static List<Task> userTasks(byte[] bpmn) {
        return all(bpmn, "userTask")
                .map(task -> new Task(
                        task.getAttribute("id"),
                        attribute(task, "candidateGroups"),
                        attribute(task, "formKey"),
                        property(task, "passedWith") != null,
                        property(task, "part")))
                .toList();
    }

    /** An extension property of an element; null when it has none of this name. */
    static @Nullable String property(Element element, String name) {
        return below(element, "property").stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .findFirst()
                .orElse(null);
    }

    /** Names of the delegates that the model calls. */
    static Set<String> delegates(byte[] bpmn) {
        return all(bpmn, "*")
                .map(element -> attribute(element, "delegateExpression"))
                .filter(expression -> expression != null)
                .map(expression -> expression.replaceAll("^\\$\\{|}$", ""))
                .collect(Collectors.toSet());
    }

    /** Ids of all elements of this local name, in any file. */
    static Set<String> ids(byte[] xml, String element) {
        return all(xml, element).map(found -> found.getAttribute("id")).collect(Collectors.toSet());
    }

    /** Whether a file can be read at all. */
    static boolean wellFormed(byte[] xml) {
        try {
            root(xml);
            return true;
        } catch (Rejection e) {
            return false;
        }
    }

    /** The root element of a file. */
    static Element root(byte[] xml) {
        return all(xml, "*").findFirst().orElseThrow();
    }

    /** Elements below an element, near and far, by their local name. */
    static List<Element> below(Element element, String name) {
        var found = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    private static String attribute(Element element, String name) {
        return element.hasAttributeNS(CAMUNDA, name) ? element.getAttributeNS(CAMUNDA, name) : null;
    }

    private static Stream<Element> all(byte[] xml, String name) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var found = builder.parse(new ByteArrayInputStream(xml)).getElementsByTagNameNS("*", name);
            Function<Integer, Element> element = index -> (Element) found.item(index);
            return IntStream.range(0, found.getLength()).boxed().map(element);
        } catch (SAXException | IOException e) {
            throw Rejection.invalid(
                    "file",
                    e.getMessage(),
                    new Text(
                            "Tệp phải là XML đúng cú pháp, không khai báo DOCTYPE.",
                            "The file must be well-formed XML without a DOCTYPE."));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
