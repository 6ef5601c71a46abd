package org.tenderway.supplier.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tenderway.identity.Actor;
import org.tenderway.supplier.CareRatingView;

/** One entry about one location and day; it is added and never changed. */
@Entity
@Immutable
@Table(name = "care_rating")
class RatingEntry implements Persistable<String> {

    /** The location and the day: what was published once stays. */
    @Id
    private String entry;

    @Column
    private String location;

    @Column
    private String locationName;

    @Column
    private String provider;

    @Column
    private String supplier;

    @Column
    private LocalDate publishedOn;

    private boolean registered;

    @Embedded
    private RatedQuestions rated;

    @Column
    private String report;

    @Column
    private String enteredBy;

    @Column
    private String enteredByName;

    @Column
    private LocalDate enteredOn;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected RatingEntry() {}

    RatingEntry(RatingRow row, String supplier, Actor by, LocalDate today) {
        this.entry = key(row.location(), row.publishedOn());
        this.location = row.location();
        this.locationName = row.locationName();
        this.provider = row.provider();
        this.supplier = supplier;
        this.publishedOn = row.publishedOn();
        this.registered = row.registered();
        this.rated = row.rated();
        this.report = row.report();
        this.enteredBy = by.userId();
        this.enteredByName = by.name();
        this.enteredOn = today;
        this.fresh = true;
    }

    static String key(String location, LocalDate day) {
        return location + "@" + day;
    }

    boolean says(RatingRow row, String supplierReference) {
        return locationName.equals(row.locationName())
                && provider.equals(row.provider())
                && supplier.equals(supplierReference)
                && registered == row.registered()
                && rated.equals(row.rated())
                && report.equals(row.report());
    }

    @Override
    public @Nullable String getId() {
        return entry;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    CareRatingView view() {
        return new CareRatingView(
                location,
                locationName,
                provider,
                supplier,
                publishedOn,
                registered,
                rated.overall(),
                rated.safe(),
                rated.effective(),
                rated.caring(),
                rated.responsive(),
                rated.wellLed(),
                report,
                enteredByName,
                enteredOn);
    }
}
