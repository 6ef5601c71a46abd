package org.tenderway.supplier.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.supplier.SupplierView;
import org.tenderway.vocabulary.Refusal;

/** An organisation that bids for contracts or holds them. */
@Entity
class Supplier {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern REFERENCE = Pattern.compile("SUP-(\\d{4,12})");
    private static final int LONGEST = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "supplier_number")
    @SequenceGenerator(name = "supplier_number", sequenceName = "supplier_number", allocationSize = 1)
    private @Nullable Long number;

    @Version
    private @Nullable Integer version;

    @Column
    private String name;

    @Column
    private String nameKey;

    @Column
    private String email;

    @SuppressWarnings("NullAway.Init")
    protected Supplier() {}

    Supplier(String name, String email) {
        this(name);
        this.email = checked(email);
    }

    private Supplier(String name) {
        String tidy = tidy(name);
        Refusal.unless(!tidy.isEmpty(), "supplierName", "enter the name of the organisation");
        Refusal.unless(tidy.length() <= LONGEST, "supplierName", "the name is longer than 255 characters");
        this.name = tidy;
        this.nameKey = keyOf(name);
        this.email = "";
    }

    /** A register of contracts names its suppliers and seldom says how to reach them. */
    static Supplier withoutAddress(String name) {
        return new Supplier(name);
    }

    /** An organisation that typed its own name: it stays as it was typed. */
    static Supplier asTyped(String name, String email) {
        Supplier supplier = new Supplier(name, email);
        supplier.name = name;
        return supplier;
    }

    /** The newest address is the one that letters go to. */
    void isReachedAt(String newest) {
        email = checked(newest);
    }

    SupplierView view() {
        return new SupplierView("SUP-%04d".formatted(number), name, email);
    }

    static String keyOf(String name) {
        return tidy(name).toLowerCase(Locale.ROOT);
    }

    /** The number inside a reference, or -1 when it is none. */
    static long numberIn(String reference) {
        var form = REFERENCE.matcher(reference.strip());
        return form.matches() ? Long.parseLong(form.group(1)) : -1;
    }

    private static String tidy(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    static String checked(String email) {
        String address = email.strip();
        Refusal.unless(
                address.length() <= LONGEST && ADDRESS.matcher(address).matches(),
                "email",
                "enter an e-mail address, for example tenders@alder.example");
        return address;
    }
}
