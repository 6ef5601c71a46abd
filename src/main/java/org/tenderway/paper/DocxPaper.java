package org.tenderway.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes a paper as DOCX with heading styles, header rows that repeat, a title and a language. */
public final class DocxPaper {

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;

    private DocxPaper(Paper paper) throws IOException {
        try (InputStream styles = Objects.requireNonNull(DocxPaper.class.getResourceAsStream("/paper/styles.xml"))) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles, POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                            .getStyles());
        } catch (XmlException ours) {
            throw new IllegalStateException(ours);
        }
        bullets = bullets();
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator("Tenderway");
        properties.getUnderlyingProperties().setLanguageProperty(paper.language());
        styled("Heading1", paper.title());
        paper.parts().forEach(this::part);
    }

    public static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        try {
            var written = new DocxPaper(paper);
            try (XWPFDocument document = written.document) {
                document.write(out);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private void part(Paper.Part part) {
        if (part instanceof Paper.Heading heading) {
            styled("Heading" + (heading.level() + 1), heading.text());
        } else if (part instanceof Paper.Text text) {
            styled("Normal", text.text());
        } else if (part instanceof Paper.Points points) {
            points.points().forEach(point -> styled("ListBullet", point).setNumID(bullets));
        } else if (part instanceof Paper.Grid grid) {
            table(grid);
        }
    }

    private void table(Paper.Grid grid) {
        styled("Caption", grid.caption());
        XWPFTable table =
                document.createTable(grid.rows().size() + 1, grid.headings().size());
        table.setWidth("100%");
        fill(table.getRow(0), grid.headings(), true);
        table.getRow(0).setRepeatHeader(true);
        for (int at = 0; at < grid.rows().size(); at++) {
            fill(table.getRow(at + 1), grid.rows().get(at), false);
            table.getRow(at + 1).setCantSplitRow(true);
        }
        document.createParagraph();
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean heading) {
        for (int at = 0; at < cells.size(); at++) {
            XWPFTableCell cell = row.getCell(at);
            if (heading) {
                cell.setColor("DFE3E6");
            }
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            lines(paragraph, cells.get(at), heading || at == 0);
        }
    }

    private XWPFParagraph styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        lines(paragraph, text, false);
        return paragraph;
    }

    private static void lines(XWPFParagraph paragraph, String text, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                run.addBreak();
            }
            run.setText(lines[at]);
        }
    }

    private BigInteger bullets() {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
    }
}
