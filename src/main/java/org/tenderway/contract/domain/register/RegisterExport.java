package org.tenderway.contract.domain.register;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.spreadsheet.CsvPage;

/** The whole register as a file, of contracts that are or were in force. */
@Service
@Transactional(readOnly = true)
public class RegisterExport {

    static final List<String> HEADINGS =
            Arrays.stream(Column.values()).map(Column::heading).toList();

    private final ParticularsTable table;
    private final CurrentActor actor;

    RegisterExport(ParticularsTable table, CurrentActor actor) {
        this.table = table;
        this.actor = actor;
    }

    /** Refuses before the first byte, so that no half file goes out. */
    public void refuseUnlessAllowed(RegisterFormat format) {
        if (format == RegisterFormat.TRANSPARENCY) {
            RegisterRights.refuseUnlessOfTheCouncil(actor.get());
        } else {
            RegisterRights.refuseUnlessKeeper(actor.get());
        }
    }

    public void write(RegisterFormat format, OutputStream out) {
        refuseUnlessAllowed(format);
        switch (format) {
            case CSV -> csv(out);
            case XLSX -> xlsx(out);
            case TRANSPARENCY -> transparency(out);
        }
    }

    /** The headings alone, to be filled in. */
    public void template(OutputStream out) {
        try (var page = new CsvPage(out)) {
            page.row(HEADINGS);
        }
    }

    private void csv(OutputStream out) {
        try (var page = new CsvPage(out)) {
            page.row(HEADINGS);
            table.each(stored -> page.row(stored.row().texts()));
        }
    }

    private void xlsx(OutputStream out) {
        try (var page = new XlsxRegister(out)) {
            table.each(stored -> page.row(stored.row()));
        }
    }

    private void transparency(OutputStream out) {
        try (var page = new CsvPage(out)) {
            page.row(TransparencyPage.HEADINGS);
            table.each(stored -> {
                if (TransparencyPage.isAskedFor(stored.row())) {
                    page.row(TransparencyPage.cells(stored.row()));
                }
            });
        }
    }
}
