package org.tenderway.clarification.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderway.supplier.SignedInSupplier;

/** Takes out of a question what would tell who asks: names, addresses, numbers to call, and signs that nobody sees. */
final class Anonymous {

    static final String REMOVED = "[removed]";

    private static final int SHORTEST_NAME = 3;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>()]+@[^\\s@<>()]+\\.[^\\s@<>(),;]+");
    private static final Pattern SITE = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\w£.])(?:\\+|00|\\(?0)[\\d][\\d ()-]{7,16}\\d(?!\\w)");
    // Invisible signs can carry a mark from which a copy is known again; line breaks and tabs are seen.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n]]|[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?i)[\\s,(]+(?:ltd|limited|plc|llp|cic|cyf|cyfyngedig|fictional)\\b[.)]*$");

    private Anonymous() {}

    static String text(String typed, SignedInSupplier by) {
        String text =
                UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        text = ADDRESS.matcher(text).replaceAll(REMOVED);
        text = SITE.matcher(text).replaceAll(REMOVED);
        text = PHONE.matcher(text).replaceAll(REMOVED);
        for (String name : names(by)) {
            text = Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", FLAGS)
                    .matcher(text)
                    .replaceAll(REMOVED);
        }
        return text.strip();
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** The longer ones first, so that nothing stays of them. */
    private static List<String> names(SignedInSupplier by) {
        String organisation = by.organisation().strip();
        String plain = organisation;
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = LEGAL_FORM.matcher(plain).replaceAll("");
        }
        String site = by.email().substring(by.email().indexOf('@') + 1);
        return Stream.of(organisation, plain, by.personName().strip(), by.email(), site)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }
}
