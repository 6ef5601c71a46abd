package org.tenderway.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.tenderway.vocabulary.Refusal;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The first sheet of a workbook, read as a stream, cell types and all. */
record XlsxSheet(byte[] file) implements SheetFile {

    private static final String DAMAGED = "the workbook is damaged: open it in a spreadsheet and save it again";

    @Override
    public void read(Consumer<SheetRow> reader) {
        WorkbookGuard.refuseDangerous(file);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            var workbook = new XSSFReader(parts);
            var sheets = workbook.getSheetsData();
            Refusal.unless(sheets.hasNext(), "file", "the workbook has no sheet");
            try (InputStream sheet = sheets.next()) {
                Refusal.unless(
                        !sheets.hasNext(), "file", "the workbook has several sheets: keep only the one to import");
                var rows = new XlsxRows(
                        new ReadOnlySharedStringsTable(parts), workbook.getStylesTable(), is1904(workbook), reader);
                parse(sheet, rows);
            }
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException broken) {
            throw new Refusal("file", DAMAGED);
        }
    }

    private static void parse(InputStream part, ContentHandler handler) throws IOException, SAXException {
        try {
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(part));
        } catch (javax.xml.parsers.ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Old workbooks from a Mac count days from 1904. */
    private static boolean is1904(XSSFReader workbook) throws IOException, OpenXML4JException {
        try (InputStream part = workbook.getWorkbookData()) {
            var properties = WorkbookDocument.Factory.parse(
                            part, org.apache.poi.ooxml.POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                    .getWorkbook()
                    .getWorkbookPr();
            return properties != null && properties.getDate1904();
        } catch (org.apache.xmlbeans.XmlException broken) {
            throw new Refusal("file", DAMAGED);
        }
    }
}
