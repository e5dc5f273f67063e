package vn.motcua.document.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a Word or Excel file: what stands in the text elements of its parts. */
final class OfficeText {

    /** Parts that hold text: the document, its head and foot lines and notes; the texts and sheets of a table. */
    private static final Pattern PART = Pattern.compile(
            "word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml|xl/(sharedStrings|worksheets/[^/]+)\\.xml");

    /** After these a word has ended. */
    private static final Set<String> ENDS = Set.of("p", "br", "tab", "cr", "si", "is", "tc");

    private static final int MOST_PARTS = 2_000;

    /** Bytes that all parts together may unpack to. */
    private static final long MOST_BYTES = 64L << 20;

    private OfficeText() {}

    /** @throws IOException when the file is broken, or unpacks to more than any office's file does */
    static void write(byte[] file, TextLimit to) throws IOException {
        long[] left = {MOST_BYTES};
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (int part = 0; part < MOST_PARTS; part++) {
                ZipEntry entry = archive.getNextEntry();
                if (entry == null) {
                    return;
                }
                InputStream content = new Unpacked(archive, left);
                if (PART.matcher(entry.getName()).matches()) {
                    part(content, to);
                }
                // what is not wanted counts as well: to step over it unpacks it
                content.transferTo(OutputStream.nullOutputStream());
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException("no office file", e);
        }
    }

    private static void part(InputStream content, TextLimit to) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(content);
        boolean text = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                    text = xml.getLocalName().equals("t");
                case XMLStreamConstants.END_ELEMENT -> {
                    text = false;
                    if (ENDS.contains(xml.getLocalName())) {
                        to.space();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text) {
                        to.write(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {
                    // comments and the like say nothing
                }
            }
        }
        to.space();
    }

    /** Counts what is unpacked, and leaves the archive open for its next part. */
    private static final class Unpacked extends FilterInputStream {

        private final long[] left;

        private Unpacked(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            count(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            left[0] -= bytes;
            if (left[0] < 0) {
                throw new IOException("unpacks to too much");
            }
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
