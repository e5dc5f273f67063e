package vn.motcua.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML from outside: no document type, so no entities, no files and no addresses. */
final class SafeXml {

    /** Elements inside each other; whoever walks the tree must come back. */
    private static final int DEEPEST = 100;

    private SafeXml() {}

    /**
     * Parses a file.
     *
     * @throws SAXException when it is not well-formed or declares a document type
     */
    static Document parse(byte[] content) throws SAXException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (IOException e) {
            // an encoding that nobody knows
            throw new SAXException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK cannot parse XML safely", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
        return factory;
    }

    /** Child elements in the order of the file. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Child elements of this local name, whatever their namespace: the engine reads them like that too. */
    static List<Element> children(Element parent, String localName) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(localName))
                .toList();
    }

    /** The element and all below it, in the order of the file. */
    static List<Element> tree(Element root) {
        List<Element> all = new ArrayList<>();
        all.add(root);
        children(root).forEach(child -> all.addAll(tree(child)));
        return all;
    }

    /** Refuses what a parser would otherwise print and go on with. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) throws SAXParseException {
            throw exception;
        }

        @Override
        public void error(SAXParseException exception) throws SAXParseException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXParseException {
            throw exception;
        }
    }
}
