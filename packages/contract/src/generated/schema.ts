// Generated from openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is asking, at which level, for which customer numbers, and which operations are allowed.
         * @description Answers 200 for everybody; a caller without credentials is told that the level is `anonymous`.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Signs a person in by user ID and password.
         * @description A user ID that there is not, a wrong password and a locked user ID get the same answer in the same time. After a
         *     number of failures the user ID is locked for a while, whether or not there is such an account: 429. Letter case of
         *     the user ID does not matter.
         */
        post: operations["signIn"];
        /**
         * Ends the session at once, its tokens too.
         * @description Answers 204 whether or not anybody is signed in.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A short-lived bearer token for the session at hand.
         * @description For pages whose API is on another origin: the page's own server holds the cookie, the widgets get a token of
         *     at most 10 minutes. A token that is still good may be renewed by itself, for as long as its session lasts.
         */
        post: operations["renewToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the person who is signed in another password.
         * @description Ends all other sessions of the account, and tells the person by e-mail.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sends the browser to the outside provider of identities (OpenID Connect).
         * @description A page links here; it is no call for a script. 404 where the back end has no provider.
         */
        get: operations["startProviderSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/provider/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the outside provider sends the browser back to.
         * @description Signs in, by a cookie, whom the provider vouches for, and goes back to the page. Where that fails the page's address
         *     ends in `#csol-sign-in-failed`.
         */
        get: operations["finishProviderSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for an account. It begins to exist once the link in an e-mail has been followed.
         * @description Answers the same in the same time whether or not the user ID or the e-mail address is known already; only the e-mail
         *     tells. Access to a customer number is a second step, which an administrator grants.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registrations/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms the e-mail address by the token of the link and the password that was chosen.
         * @description Whoever followed the link has the mailbox; that they know the password shows that the registration is theirs. A wrong one is
         *     `invalid` with the code `wrong` and leaves the link as it is, until too many have been tried: then the link is stale.
         */
        post: operations["confirmRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a link for a new password to the e-mail address of an account.
         * @description Answers the same in the same time whether or not there is such an account.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password by the token of the link.
         * @description Ends all sessions of the account, unlocks its user ID, and tells the person by e-mail. The link works once.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlement-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for access to the documents of a customer number; an administrator grants it.
         * @description Answers the same whether or not there is such a customer number.
         */
        post: operations["requestEntitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/guest-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds one order or invoice for somebody without an account, in a reduced view.
         * @description Needs the number and, as a second factor, the customer number. An unknown number, a wrong customer number and somebody
         *     else's document get the same answer in the same time: 404. How many different invoices a guest may see within 24 hours
         *     is the country's (for example one in Belgium, three in Sweden), and is kept by the back end: past it, 403 with
         *     `guestLimit`. The same document again does not count. Orders do not count; all tries are throttled.
         */
        post: operations["lookUpDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/guest-documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document of a look-up again, by its token. */
        get: operations["getGuestDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices and credit notes of the caller's customer numbers, a page at a time.
         * @description Filters are combined with *and*; the values of one repeated filter with *or*. `count` and `totals` describe
         *     everything that matches the filter, not the page. A cursor stays valid for at least 15 minutes, is stable while
         *     documents are added, and belongs to the filter and sort it was made for.
         */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice or credit note with lines, VAT, payments and links. */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that belongs to an invoice or credit note, such as the UBL original or a PDF. */
        get: operations["getInvoiceDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/forwards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends colleagues a link to one invoice or credit note by e-mail, with a note.
         * @description Each recipient gets a mail of their own with the kind and the number of the document, the note, and a link to `page` that ends
         *     in `#csol-invoice=` and the id, percent-encoded. It holds no secret: whoever opens it sees the document if they are entitled to it. A reply goes to
         *     the sender. Texts come in the language that `Accept-Language` asks for. Limited by the number of recipients per hour and day:
         *     past it 429, and nobody gets anything. 404 where the back end sends no mail.
         */
        post: operations["forwardInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders of the caller's customer numbers, a page at a time.
         * @description Filters are combined with *and*; the values of one repeated filter with *or*. `count` and `totals` describe everything that
         *     matches the filter, not the page. A cursor stays valid for at least 15 minutes, is stable while orders are added, and belongs to the
         *     filter and sort it was made for.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with lines, shipments, events, dates, exceptions, deliverables and links. */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/deliverables/{deliverableId}/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows a licence key that an order delivered.
         * @description A POST, so that the key is in no cache, history or log. Takes no `Idempotency-Key`: its answer is a credential, which is never
         *     stored, and asking again harms nothing. 404 too for a deliverable that is no licence key, or of which the key is not there yet.
         */
        post: operations["revealLicenceKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that belongs to an order, such as the proof of a delivery. */
        get: operations["getOrderDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/order-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells changes of the caller's orders as they happen, as server-sent events.
         * @description Answers with `text/event-stream` and does not end by itself for as long as the session is good. Its events:
         *
         *     - `ready`: all changes from here on will be told. The first event where there is no `Last-Event-ID`, or nothing was missed.
         *     - `order`: an order was added or has changed; `data` is its `OrderSummary` as of now, on one line.
         *     - `reset`: more has changed since `Last-Event-ID` than can be told: ask for the list again. Takes the place of `ready`.
         *
         *     Each has an `id` to go on from: send the last one as `Last-Event-ID` and nothing is missed, though some may come twice. `data` of
         *     `ready` and `reset` is `{}`. A comment comes every 15 seconds at the latest, so that a connection that is dead can be told. As
         *     nobody need be there who listens, it is no use of the session. Read it with a fetch stream, so that a bearer token can travel. A
         *     back end that has no such thing leaves it out of `operations` of the session; ask `listOrders` with `changedWithin` instead.
         */
        get: operations["watchOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/carriers/{carrierId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes what a carrier tells of its shipments.
         * @description A signed webhook, from server to server, as [Standard Webhooks](https://www.standardwebhooks.com) describes: `webhook-signature`
         *     holds `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<body>` under the secret that carrier and back end
         *     share; several, separated by blanks, while a secret is changed. A signature that does not fit, a carrier that is not known and a
         *     timestamp more than five minutes from the server's clock are a 401; its `Date` header says what time it is here.
         *
         *     Each event counts once, by its `id`, and in any order: sending all of them again is harmless, and what to do whenever an
         *     answer has not come. It takes no `Idempotency-Key`. An event whose parcel is not known here (`unknown`) is not kept: send it
         *     again later, as its order may be under way.
         */
        post: operations["receiveCarrierEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is billed set against what is installed, by serial number.
         * @description Compares the lines of invoices with the installed machines of the caller's customer numbers, over all of these together: a
         *     machine may be billed to another number than it stands with. Serial numbers are compared without letter case and blanks.
         *
         *     - What counts: lines with serial numbers of the categories that run (maintenance, software, services, financing). Hardware,
         *       education and other are bought once. A line that credit notes gave back in full does not count.
         *     - A line bills the days of its own period, else of its document's, else the month of issue.
         *     - `billedNotInstalled`: a line bills days of which the machine was there on none. Periods are billed whole: a machine that was
         *       there for a part of one is billed rightly. One item for each machine.
         *     - `installedNotBilled`: days up to `asOf` on which a machine was there and no line bills it. One item for each stretch of days.
         *     - `billedTwice`: days that two invoices bill for the same item. One item for each stretch of days.
         *
         *     Items come by finding, serial number and first day. `counts` and `totals` are those of all findings, whatever
         *     `finding` asks for.
         */
        get: operations["reconcileInventory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What moves the balance of the caller's customer numbers, oldest first, a page at a time.
         * @description Invoices, credit notes and payments, from the first one on: a statement of any period and any as-of date is made of them, by the
         *     rules of `@csol/domain/statement`, without asking again. Entries come by date, of one day invoices before credit notes before payments, and then by id; a cursor stays valid for
         *     at least 15 minutes. Of what was added meanwhile a page may or may not tell, but none is told twice.
         */
        get: operations["listStatementEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a statement of account adds up to, without its rows.
         * @description By the rules of `@csol/domain/statement`: opening balance, what was billed, credited and paid, closing balance, ageing and groups
         *     for each currency, however many entries there are. 400 where a statement cannot be made of what is asked for: an end before the
         *     start (`endBeforeStart`), a period of more than twelve years (`tooLong`), an as-of date that is still to come (`inFuture`) or lies
         *     before the period (`beforeStart`), limits of ageing that do not go upwards (`notAscending`).
         */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statement/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A statement of account as a file.
         * @description The same numbers as `getStatement`, with all rows; the same bytes for the same entries and the same question. 413 where the
         *     account has more than 100,000 entries, for a PDF where a statement has more than 20,000 rows.
         */
        get: operations["getStatementFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contract-charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the contracts of the caller's customer numbers will bill again and again. */
        get: operations["listContractCharges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's saved reports, by name. */
        get: operations["listReports"];
        put?: never;
        /**
         * Saves a report under a name.
         * @description 400 with the code `taken` at `/name` where the caller has one of that name; 429 where they have 50.
         */
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Renames a report, or changes what it holds. Its schedule stays.
         * @description 400 with the code `taken` at `/name` where the caller has another one of that name.
         */
        put: operations["updateReport"];
        post?: never;
        /** Deletes a report, and ends its e-mails. */
        delete: operations["deleteReport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Has a report sent by e-mail, again and again.
         * @description Whoever is not known yet is asked by e-mail whether they want it, and gets none before they have said so. Each e-mail has a link
         *     that ends it for its recipient. What is in it is what the owner of the report may see when it is sent.
         */
        put: operations["scheduleReport"];
        post?: never;
        /** Ends the e-mails of a report. */
        delete: operations["unscheduleReport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report-recipients/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a recipient wants the e-mails of a report.
         * @description Needs no account: the token of the link in the e-mail says who it is. 404 for one that nobody made. Doing it once more changes nothing.
         */
        post: operations["confirmReportRecipient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/report-recipients/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the e-mails of a report for a recipient.
         * @description Needs no account: the token of the link in the e-mail says who it is. 404 for one that nobody made. Doing it once more changes nothing.
         */
        post: operations["endReportRecipient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Orders many documents as one file; a job makes it.
         * @description Which documents there are is settled now, in the order of the query; what they say is read while the job runs. A file holds
         *     at most 500,000 documents, one with renditions (`pdf`, `ubl`) 10,000: 413 beyond. An account may have 3 jobs that wait
         *     or run: 429 beyond.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a job is.
         * @description For whoever ordered it, and only while that caller may see the documents in it; 404 for anybody else, and once it has
         *     expired.
         */
        get: operations["getExport"];
        put?: never;
        post?: never;
        /**
         * Stops a job, and throws away what it has made.
         * @description A job that waits or runs is `cancelled` then. One that has ended is gone, and its file with it.
         */
        delete: operations["cancelExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file that a job has made; 404 until it is done.
         * @description Whether the caller may see the documents in it is checked anew; where not any more, the file is thrown away.
         */
        get: operations["getExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiry-forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The forms of enquiries that a country offers, in the caller's language.
         * @description What is asked, what is wrong with what has been filled in, and which fields depend on others is all in the form, so that a page and
         *     the back end say the same of it. Texts come in the language that `Accept-Language` asks for, in English where a form has none.
         */
        get: operations["listEnquiryForms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiry-context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The facts of what an enquiry is about, and what is known already.
         * @description What a page shows beside the form, so that nobody types what is known, and so that nobody asks what has been answered. A thing that is
         *     unknown or somebody else's is a 404.
         */
        get: operations["getEnquiryContext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announces a file that is to go with an enquiry.
         * @description Its bytes follow part by part. It belongs to whoever announced it, and to an enquiry once that has been sent with it; one that no
         *     enquiry has taken after a day is thrown away. 413 where it is larger than `EnquiryForms` allows; 429 where the caller has sent too
         *     much within a day. Without an account its id is the only key to it: keep it as you keep a password.
         */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of a file has come, and whether it is taken. */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        /** Throws a file away that no enquiry has taken. */
        delete: operations["deleteAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attachments/{attachmentId}/parts/{offset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sends a part of a file.
         * @description Parts follow each other: `offset` is what `received` says, the number of bytes that have come. A part that has come already is
         *     answered as it was at first, so that sending it again is harmless; one that leaves a gap is a 400 at `/path/offset`: ask with
         *     `getAttachment` where to go on. With the last part the file is looked at, by what is in it rather than by its name, and is `ready` or
         *     `refused`; 503 where nobody can look at it now: send the last part again.
         */
        put: operations["putAttachmentPart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's enquiries, the one that changed last first. */
        get: operations["listEnquiries"];
        put?: never;
        /**
         * Sends an enquiry.
         * @description There is one enquiry for each `Idempotency-Key`, for ever, whatever happens to the answer: the same request is answered as it was at
         *     first. It is checked by its form: `errors` names each field (`/values/<name>`), row (`/rows/<position>/<member>`), file
         *     (`/attachments/<position>`) and member of the person. All of it is taken, or nothing. Whoever sent it gets an e-mail with the tracking
         *     number. The body may have 256 KiB.
         */
        post: operations["createEnquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiries/{enquiryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One enquiry with all that has been written. */
        get: operations["getEnquiry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiries/{enquiryId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes to the desk again. An enquiry that was closed is open again. */
        post: operations["createEnquiryMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiries/{enquiryId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Closes an enquiry, or opens it again. */
        put: operations["setEnquiryStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiries/{enquiryId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of an enquiry, of the person's or of the desk's. */
        get: operations["getEnquiryAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{country}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to reach the support desk of a country.
         * @description Public. Texts come in the language that `Accept-Language` asks for, where the country has it.
         */
        get: operations["getContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The closed list of problem types, and the status that each comes with.
         *
         *     - `invalid` 400: a parameter or the body is not as the contract says; `errors` names each place.
         *     - `unauthenticated` 401: the request carries no credentials.
         *     - `expired` 401: the credentials were good once; a new session may be asked for.
         *     - `wrongCredentials` 401: there is no such user ID with this password.
         *     - `denied` 403: the caller is known, and may not do this.
         *     - `notEntitled` 403: the caller has no access to a customer number yet.
         *     - `notConfirmed` 403: the password is right, and the e-mail address has not been confirmed yet.
         *     - `guestLimit` 403: a guest has seen as many documents as the country allows.
         *     - `notFound` 404: there is no such thing, or it is not the caller's.
         *     - `methodNotAllowed` 405: the path exists, the method does not.
         *     - `conflict` 409: a request with the same `Idempotency-Key` is still at work.
         *     - `staleLink` 410: a link out of an e-mail has been used, is too old, or never was one.
         *     - `tooLarge` 413: the body or a file is larger than the contract allows.
         *     - `keyReused` 422: the `Idempotency-Key` came before with another body.
         *     - `limited` 429: too many requests; `Retry-After` says when to come back.
         *     - `serverError` 500: the server failed; nothing was changed.
         *     - `unavailable` 503: something that this needs is down; `Retry-After` says when to come back.
         * @enum {string}
         */
        ProblemType: "urn:problem-type:csol:invalid" | "urn:problem-type:csol:unauthenticated" | "urn:problem-type:csol:expired" | "urn:problem-type:csol:wrongCredentials" | "urn:problem-type:csol:denied" | "urn:problem-type:csol:notEntitled" | "urn:problem-type:csol:notConfirmed" | "urn:problem-type:csol:guestLimit" | "urn:problem-type:csol:notFound" | "urn:problem-type:csol:methodNotAllowed" | "urn:problem-type:csol:conflict" | "urn:problem-type:csol:staleLink" | "urn:problem-type:csol:tooLarge" | "urn:problem-type:csol:keyReused" | "urn:problem-type:csol:limited" | "urn:problem-type:csol:serverError" | "urn:problem-type:csol:unavailable";
        /** @description RFC 9457 problem details. */
        Problem: {
            type: components["schemas"]["ProblemType"];
            /** @description Short and the same for every problem of this type, in English; clients show texts of their own. */
            title: string;
            status: number;
            /** @description What is special about this one, in English, without personal data. */
            detail?: string;
            instance?: string;
            /** @description The same as `X-Request-Id`. */
            requestId: string;
            errors?: components["schemas"]["FieldError"][];
        };
        FieldError: {
            /** @description JSON pointer (RFC 6901) into the body, or `/query/<name>` or `/path/<name>` for a parameter. */
            pointer: string;
            detail: string;
            /**
             * @description What is wrong, for a program: `required`, `tooShort`, `tooLong`, `format`, `tooCommon` (a password that many use),
             *     `tooSimilar` (a password out of one's own name), `wrong` (not the current password). Others may follow.
             */
            code?: string;
        };
        /** @description An exact amount. The number of decimals is at least the minor unit of the currency. */
        Money: {
            /** @example -1234.50 */
            amount: string;
            currency: components["schemas"]["CurrencyCode"];
        };
        /** @description ISO 4217 alphabetic code. */
        CurrencyCode: string;
        /**
         * Format: date
         * @description A day without a time or zone, `YYYY-MM-DD`.
         */
        CalendarDate: string;
        Session: {
            /**
             * @description anonymous: nobody is signed in. guest: a look-up without an account. registered: signed in, access to a
             *     customer number not granted yet. entitled: may see the documents of `customers`.
             * @enum {string}
             */
            level: "anonymous" | "guest" | "registered" | "entitled";
            user?: {
                /** @description Random; the same person at every sign-in. */
                id?: string;
                /** @description What the person signs in with. */
                userId?: string;
                displayName: string;
                email?: string;
            };
            customers: components["schemas"]["Customer"][];
            /** @description The `operationId`s that this caller may use. */
            operations: string[];
            /** @description Customer numbers that access has been asked for and not been granted yet. */
            requests?: {
                customerNumber: string;
                /** Format: date-time */
                since: string;
            }[];
            /** @description How many different invoices may be looked up without an account, and how many of them remain. */
            guest?: {
                /** @description The country's; 0 where it offers no look-up of invoices. */
                limit?: number;
                remainingLookups: number;
            };
            /** @description The outside provider that vouches for people, where there is one. */
            provider?: {
                name: string;
            };
            /** @description The person said that others use this computer. */
            isShared?: boolean;
            /** Format: date-time */
            expiresAt?: string;
        };
        /** @description What a person signs in with; letter case does not matter. An e-mail address is one as well. */
        UserId: string;
        /**
         * @description Any characters; no rule but length. Refused with a `code` where many people use it or where it is made of the person's
         *     own names.
         */
        NewPassword: string;
        SignIn: {
            userId: string;
            password: string;
            /**
             * @description Others use this computer; the session ends sooner.
             * @default false
             */
            isShared: boolean;
            /**
             * @description cookie: an `HttpOnly` cookie carries the session. token: the answer has a short-lived bearer token, and no cookie is set.
             * @default cookie
             * @enum {string}
             */
            delivery: "cookie" | "token";
        };
        SignedIn: {
            session: components["schemas"]["Session"];
            /** @description For the delivery `token`. */
            token?: components["schemas"]["Token"];
        };
        Token: {
            /** @description Opaque; for `Authorization` as a bearer. */
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Registration: {
            userId: components["schemas"]["UserId"];
            password: components["schemas"]["NewPassword"];
            displayName: string;
            email: components["schemas"]["EmailAddress"];
            company?: string;
            /** @description What access is asked for, if it is known already. */
            customerNumber?: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
            /** @description BCP 47 tag of the e-mails. */
            language: string;
        };
        EmailAddress: string;
        /** @description Out of the fragment of a link in an e-mail. */
        LinkToken: string;
        Confirmation: {
            token: components["schemas"]["LinkToken"];
            /** @description The one that was chosen at registration. */
            password: string;
        };
        PasswordResetRequest: {
            /** @description User ID or e-mail address. */
            userId: string;
            country: string;
            language: string;
        };
        PasswordReset: {
            token: components["schemas"]["LinkToken"];
            password: components["schemas"]["NewPassword"];
        };
        PasswordChange: {
            currentPassword: string;
            newPassword: components["schemas"]["NewPassword"];
        };
        EntitlementRequest: {
            customerNumber: string;
        };
        LookUp: {
            /** @enum {string} */
            type: "invoice" | "order";
            /** @description invoice: the number on the invoice or credit note. order: order, order confirmation or purchase-order number. */
            number: string;
            customerNumber: string;
        };
        GuestAccess: {
            document: components["schemas"]["GuestDocument"];
            /** @description Opaque; opens this one document, as a bearer. */
            token: string;
            /**
             * Format: date-time
             * @description At most 15 minutes from now.
             */
            expiresAt: string;
            /** @description How many more different invoices this guest may see. Missing for an order. */
            remainingLookups?: number;
        };
        /** @description What a guest may see of a document. No lines, names, addresses or accounts; of an order no amounts either. */
        GuestDocument: components["schemas"]["GuestInvoice"] | components["schemas"]["GuestOrder"];
        GuestInvoice: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "invoice";
            id: string;
            kind: components["schemas"]["InvoiceKind"];
            number: string;
            category: components["schemas"]["InvoiceCategory"];
            issueDate: components["schemas"]["CalendarDate"];
            dueDate?: components["schemas"]["CalendarDate"];
            gross: components["schemas"]["Money"];
            open: components["schemas"]["Money"];
            status: components["schemas"]["InvoiceStatus"];
        };
        /** @description States and dates; no prices, no addresses, and nothing by which a parcel could be found. */
        GuestOrder: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "order";
            id: string;
            number: string;
            confirmationNumber?: string;
            purchaseOrderNumber?: string;
            orderDate: components["schemas"]["CalendarDate"];
            status: components["schemas"]["OrderStatus"];
            progress: components["schemas"]["OrderProgress"];
            nextExpected?: components["schemas"]["ExpectedDate"];
            dates: components["schemas"]["OrderDates"];
            /** @description The days that were promised, oldest first. */
            promises: components["schemas"]["OrderPromise"][];
            shipments: components["schemas"]["GuestShipment"][];
            /** @description The one that presses most of those that are not over. */
            openException?: components["schemas"]["OrderExceptionKind"];
            /** @description Whether an invoice names the order. */
            isInvoiced: boolean;
        };
        GuestShipment: {
            number: string;
            status: components["schemas"]["ShipmentStatus"];
            /** Format: date-time */
            shippedAt?: string;
            expectedOn?: components["schemas"]["CalendarDate"];
            /** Format: date-time */
            deliveredAt?: string;
        };
        /** @description A customer number (account) and the company it stands for. */
        Customer: {
            customerNumber: string;
            name: string;
            /** @description ISO 3166-1 alpha-2. */
            country: string;
        };
        /** @enum {string} */
        InvoiceKind: "invoice" | "creditNote";
        /** @enum {string} */
        InvoiceCategory: "maintenance" | "education" | "hardware" | "software" | "services" | "financing" | "other";
        /**
         * @description open: nothing paid, not yet due. partlyPaid: something paid, not yet due. paid: nothing left to pay. overdue: something left to
         *     pay after the due date. disputed: the customer questions it. credited: a credit note has settled it. For a credit
         *     note: open while some of it is unused, paid once it is used up or paid out.
         * @enum {string}
         */
        InvoiceStatus: "open" | "partlyPaid" | "paid" | "overdue" | "disputed" | "credited";
        /**
         * @description belgianOgm: OGM/VCS, 12 digits, modulo 97. swedishOcr: OCR, Luhn. iso11649: creditor reference RF. free: anything else.
         * @enum {string}
         */
        PaymentReferenceScheme: "belgianOgm" | "swedishOcr" | "iso11649" | "free";
        PaymentReference: {
            scheme: components["schemas"]["PaymentReferenceScheme"];
            /** @description As a person writes it, for example `+++010/8068/17183+++`. */
            value: string;
        };
        /** @description What a row of the list shows. */
        InvoiceSummary: {
            id: string;
            kind: components["schemas"]["InvoiceKind"];
            /** @description The number that is printed on the document. */
            number: string;
            category: components["schemas"]["InvoiceCategory"];
            customerNumber: string;
            customerName?: string;
            issueDate: components["schemas"]["CalendarDate"];
            dueDate?: components["schemas"]["CalendarDate"];
            /** @description Total with VAT; negative for a credit note. */
            gross: components["schemas"]["Money"];
            /** @description What is left to pay; negative where the customer has it to their credit. */
            open: components["schemas"]["Money"];
            status: components["schemas"]["InvoiceStatus"];
            orderNumber?: string;
            purchaseOrderNumber?: string;
            contractNumber?: string;
            delivery?: components["schemas"]["InvoiceDelivery"];
            /**
             * Format: date-time
             * @description When the document became known here.
             */
            addedAt?: string;
            /**
             * Format: date-time
             * @description When anything about the document last changed here, payments and lines included; at first the same as `addedAt`.
             */
            changedAt?: string;
        };
        /** @description Where the e-invoice is. */
        InvoiceDelivery: {
            /** @enum {string} */
            channel: "peppol" | "email" | "paper" | "portal";
            state: components["schemas"]["DeliveryState"];
            /** Format: date-time */
            at?: string;
        };
        /** @enum {string} */
        DeliveryState: "pending" | "delivered" | "failed";
        /** @description A decimal number without a sign, with a point, for example `1250.50`. */
        UnsignedAmount: string;
        /** @description A whole number of something, as `InvoiceLink` has it; may hold letters. */
        WholeNumber: string;
        InvoicePage: {
            items: components["schemas"]["InvoiceSummary"][];
            page: components["schemas"]["Page"];
            /** @description How many documents match the filter. */
            count: number;
            /** @description One entry per currency of the matching documents, in the order of the codes. */
            totals: components["schemas"]["InvoiceTotals"][];
        };
        Page: {
            limit: number;
            /** @description Cursor of the next page; missing on the last one. */
            next?: string;
        };
        InvoiceTotals: {
            currency: components["schemas"]["CurrencyCode"];
            count: number;
            gross: components["schemas"]["Money"];
            open: components["schemas"]["Money"];
            /** @description The part of `open` that is past its due date. */
            overdue: components["schemas"]["Money"];
        };
        /** @description A document with everything that is known of it. */
        InvoiceDetail: components["schemas"]["InvoiceSummary"] & {
            /** @description Total without VAT. */
            net: components["schemas"]["Money"];
            vatTotal: components["schemas"]["Money"];
            vat: components["schemas"]["VatRow"][];
            /** @description Paid before the document was issued. */
            prepaid?: components["schemas"]["Money"];
            /** @description Added to reach the payable amount. */
            rounding?: components["schemas"]["Money"];
            /** @description What the document asks for; gross less prepaid plus rounding. */
            payable?: components["schemas"]["Money"];
            /** @description Payments applied since the document was issued. */
            paid: components["schemas"]["Money"];
            /** @description Credit notes applied. */
            credited?: components["schemas"]["Money"];
            paymentReference?: components["schemas"]["PaymentReference"];
            paymentAccounts?: components["schemas"]["PaymentAccount"][];
            paymentTerms?: string;
            period?: components["schemas"]["Period"];
            seller: components["schemas"]["Party"];
            buyer: components["schemas"]["Party"];
            notes?: string[];
            dispute?: {
                since: components["schemas"]["CalendarDate"];
                reason: string;
            };
            lines: components["schemas"]["InvoiceLine"][];
            /**
             * @description Documents and payments that belong together with this one, in both directions, and the orders, contracts and machines
             *     that it names. The number of an order, contract, machine or payment finds the other documents that name it: see
             *     `orderNumber`, `contractNumber`, `serialNumber` and `paymentNumber` of `listInvoices`.
             */
            links: components["schemas"]["InvoiceLink"][];
            /** @description Files for download. */
            documents: components["schemas"]["InvoiceDocument"][];
        };
        VatRow: {
            /** @description UNCL5305 code: S standard, Z zero, E exempt, AE reverse charge, O outside the scope, … */
            category?: string;
            /** @description Percent as a decimal string, for example `21` or `5.5`. */
            rate: string;
            taxable: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
            exemptionReason?: string;
        };
        PaymentAccount: {
            /** @description IBAN or national account number. */
            account: string;
            bic?: string;
            name?: string;
        };
        Period: {
            from?: components["schemas"]["CalendarDate"];
            to?: components["schemas"]["CalendarDate"];
        };
        Party: {
            name: string;
            vatNumber?: string;
            registrationNumber?: string;
            /** @description Lines as they are printed, without the country. */
            address?: string[];
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            email?: string;
            /** @description Where the party receives electronic documents, for example in Peppol. */
            electronicAddress?: {
                /** @description Code of the list EAS, for example `0208` for a Belgian enterprise number. */
                scheme: string;
                value: string;
            };
        };
        InvoiceLine: {
            number: string;
            description: string;
            /** @description The seller's number for what is billed. */
            itemNumber?: string;
            /** @description Decimal string. */
            quantity?: string;
            /** @description UN/ECE Recommendation 20 code. */
            unit?: string;
            unitPrice?: components["schemas"]["Money"];
            net: components["schemas"]["Money"];
            vatRate?: string;
            period?: components["schemas"]["Period"];
            serialNumbers?: string[];
            /** @description Machine type and model, for example `9040-MR9`. */
            machine?: string;
            contractNumber?: string;
            orderNumber?: string;
        };
        InvoiceLink: {
            /** @enum {string} */
            type: "invoice" | "creditNote" | "payment" | "order" | "contract" | "machine";
            /** @description Public id where the linked thing has one that this caller may open. */
            id?: string;
            /** @description For a machine: its serial number. */
            number: string;
            date?: components["schemas"]["CalendarDate"];
            amount?: components["schemas"]["Money"];
            /**
             * @description For a payment: made or pending.
             * @enum {string}
             */
            state?: "made" | "pending";
        };
        /** @description A file for download. `pdf` and `ubl` are made of the document where no original of them is kept. */
        InvoiceDocument: {
            id: string;
            fileName: string;
            mediaType: string;
            /** @description Bytes; missing for a file that is made when it is asked for. */
            size?: number;
        };
        /**
         * @description ordered, confirmed, released, scheduled: nothing has left yet. partlyShipped: something has. shipped: all that is not cancelled has.
         *     partlyDelivered: something has come. delivered: all has. cancelled: nothing will come. What is provided without a shipment,
         *     such as a licence key, has left and come at once.
         * @enum {string}
         */
        OrderStatus: "ordered" | "confirmed" | "released" | "scheduled" | "partlyShipped" | "shipped" | "partlyDelivered" | "delivered" | "cancelled";
        /** @enum {string} */
        ProductKind: "hardware" | "software" | "publication" | "service";
        /**
         * @description customs: held by customs. refused: nobody took it. address: it cannot be delivered there. damaged: it came to harm. backorder:
         *     it is not there to be sent.
         * @enum {string}
         */
        OrderExceptionKind: "customs" | "refused" | "address" | "damaged" | "backorder";
        /** @description How many shipments are known of, and how many of them have come. */
        OrderProgress: {
            shipments: number;
            delivered: number;
        };
        /** @description The next day on which something is to come. */
        ExpectedDate: {
            on: components["schemas"]["CalendarDate"];
            /**
             * @description What it rests on: what was told last, promised or asked for.
             * @enum {string}
             */
            basis: "estimated" | "promised" | "requested";
        };
        /** @description By which a carrier knows a parcel. */
        Tracking: {
            /** @description Name of the carrier. */
            carrier: string;
            number: string;
            /**
             * Format: uri
             * @description Page of the carrier that follows the parcel.
             */
            link?: string;
        };
        /** @description What a row of the list shows. */
        OrderSummary: {
            id: string;
            number: string;
            confirmationNumber?: string;
            purchaseOrderNumber?: string;
            customerNumber: string;
            customerName?: string;
            /** @description Name of the person who placed it. */
            placedBy?: string;
            orderedOn: components["schemas"]["CalendarDate"];
            status: components["schemas"]["OrderStatus"];
            /** @description The kinds of its lines. */
            kinds: components["schemas"]["ProductKind"][];
            /** @description Net amount of all lines. */
            total?: components["schemas"]["Money"];
            progress: components["schemas"]["OrderProgress"];
            nextExpected?: components["schemas"]["ExpectedDate"];
            /** @description Those of all shipments. */
            trackings: components["schemas"]["Tracking"][];
            /** @description The one that presses most of those that are not over. */
            openException?: components["schemas"]["OrderExceptionKind"];
            /**
             * Format: date-time
             * @description When the order became known here.
             */
            addedAt?: string;
            /**
             * Format: date-time
             * @description When anything about the order last changed here, events and shipments included; at first the same as `addedAt`.
             */
            changedAt?: string;
        };
        OrderPage: {
            items: components["schemas"]["OrderSummary"][];
            page: components["schemas"]["Page"];
            /** @description How many orders match the filter. */
            count: number;
            /** @description One entry per currency, over everything that matches the filter; orders without a total are in none. */
            totals: components["schemas"]["OrderTotals"][];
        };
        OrderTotals: {
            currency: components["schemas"]["CurrencyCode"];
            count: number;
            /** @description Net amounts of the orders. */
            total: components["schemas"]["Money"];
        };
        /** @description An order with everything that is known of it. */
        OrderDetail: components["schemas"]["OrderSummary"] & {
            dates: components["schemas"]["OrderDates"];
            /** @description The days that were promised, oldest first; what repeats the promise before it is left out. */
            promises: components["schemas"]["OrderPromise"][];
            lines: components["schemas"]["OrderLine"][];
            shipments: components["schemas"]["Shipment"][];
            /** @description What happened, oldest first, each once. */
            events: components["schemas"]["OrderEvent"][];
            /** @description What is or was amiss, oldest first. */
            exceptions: components["schemas"]["OrderException"][];
            /** @description What is delivered without a shipment. */
            deliverables: components["schemas"]["Deliverable"][];
            /** @description The invoices and credit notes that name this order. */
            links: components["schemas"]["InvoiceLink"][];
            /** @description Files that belong to the order, such as proofs of delivery. */
            documents: components["schemas"]["InvoiceDocument"][];
        };
        /** @description What was asked for, said and done, side by side. A day that is not known is missing. */
        OrderDates: {
            ordered: components["schemas"]["CalendarDate"];
            requested?: components["schemas"]["CalendarDate"];
            /** @description As promised last. */
            promised?: components["schemas"]["CalendarDate"];
            /** @description As estimated last for the whole order. */
            estimated?: components["schemas"]["CalendarDate"];
            /** @description On which the last of it came, at its place; missing until all is there. */
            delivered?: components["schemas"]["CalendarDate"];
        };
        OrderPromise: {
            /** Format: date-time */
            at: string;
            /** @description The promise before; missing for the first. */
            from?: components["schemas"]["CalendarDate"];
            to: components["schemas"]["CalendarDate"];
            reason?: string;
        };
        OrderLine: {
            number: string;
            partNumber?: string;
            description: string;
            kind: components["schemas"]["ProductKind"];
            /** @description UN/ECE Recommendation 20 code. */
            unit?: string;
            quantities: components["schemas"]["OrderQuantities"];
            net?: components["schemas"]["Money"];
        };
        /** @description Decimal strings, none of them negative, as services come in parts of a day. */
        OrderQuantities: {
            ordered: components["schemas"]["Quantity"];
            /** @description What has left, delivered or not; may be more than was ordered. */
            shipped: components["schemas"]["Quantity"];
            delivered: components["schemas"]["Quantity"];
            /** @description Not shipped, as it is not there. */
            backordered: components["schemas"]["Quantity"];
            cancelled: components["schemas"]["Quantity"];
            /** @description Not shipped yet, on backorder or not. */
            open: components["schemas"]["Quantity"];
        };
        /** @description Decimal string without a sign. */
        Quantity: string;
        Place: {
            city: string;
            /** @description ISO 3166-1 alpha-2. */
            country?: string;
            /** @description IANA name; missing where it is not known. */
            timeZone?: string;
        };
        /** @enum {string} */
        ShipmentStatus: "announced" | "shipped" | "inTransit" | "outForDelivery" | "delivered";
        Shipment: {
            number: string;
            carrier?: string;
            status: components["schemas"]["ShipmentStatus"];
            /** Format: date-time */
            shippedAt?: string;
            expectedOn?: components["schemas"]["CalendarDate"];
            /** Format: date-time */
            deliveredAt?: string;
            destination?: components["schemas"]["Place"];
            trackings: components["schemas"]["Tracking"][];
            /** @description How much of which line is in it. */
            contents: components["schemas"]["ShipmentContent"][];
            proofOfDelivery?: components["schemas"]["ProofOfDelivery"];
        };
        ShipmentContent: {
            /** @description Number of the line. */
            line: string;
            quantity: components["schemas"]["Quantity"];
        };
        ProofOfDelivery: {
            signedBy?: string;
            /** Format: date-time */
            at: string;
            /** @description Id of the file, one of `documents`. */
            documentId?: string;
        };
        OrderEvent: {
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @description promised, estimated: a day was told. backordered, cancelled, provided: something became of a line. exception, resolved: something
             *     was amiss, or is no more. The others are steps of the order or a shipment. More may follow.
             * @enum {string}
             */
            kind: "confirmed" | "released" | "scheduled" | "promised" | "estimated" | "backordered" | "cancelled" | "provided" | "shipped" | "inTransit" | "outForDelivery" | "delivered" | "exception" | "resolved";
            /** @description Number of the shipment that it is about. */
            shipment?: string;
            /** @description Number of the line that it is about. */
            line?: string;
            /** @description How much of the line; all that is left of it where none is told. */
            quantity?: components["schemas"]["Quantity"];
            /** @description The day that was promised or estimated. */
            date?: components["schemas"]["CalendarDate"];
            /** @description What is amiss. */
            exception?: components["schemas"]["OrderExceptionKind"];
            place?: components["schemas"]["Place"];
            /** @description In the words of whoever told it. */
            text?: string;
            /**
             * Format: date-time
             * @description When it became known here. One that is told before it is said to have happened was told by a wrong clock.
             */
            toldAt?: string;
        };
        OrderException: {
            id: string;
            kind: components["schemas"]["OrderExceptionKind"];
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description When it was over; missing until it is.
             */
            resolvedAt?: string;
            /**
             * @description Who acts next.
             * @enum {string}
             */
            nextActor: "customer" | "carrier" | "desk" | "customs";
            shipment?: string;
            line?: string;
        };
        /** @description What is delivered without a shipment. A licence key itself is never in it; `revealLicenceKey` shows it. */
        Deliverable: {
            id: string;
            /** @enum {string} */
            kind: "licenceKey" | "download" | "entitlement";
            name: string;
            /** @description Number of the line that it belongs to. */
            line?: string;
            /**
             * Format: date-time
             * @description Missing until it is there.
             */
            availableSince?: string;
            /** @description For a download: id of the file, one of `documents`. */
            documentId?: string;
            /**
             * Format: uri
             * @description For a download or an entitlement: the page where it is.
             */
            link?: string;
        };
        CarrierEvents: {
            events: components["schemas"]["CarrierEvent"][];
        };
        /** @description What happened to a parcel. */
        CarrierEvent: {
            /** @description The carrier's own; the same for ever. */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "shipped" | "inTransit" | "outForDelivery" | "delivered" | "estimated" | "exception" | "resolved";
            trackingNumber: string;
            place?: components["schemas"]["Place"];
            /** @description In the carrier's own words. */
            text?: string;
            /** @description For `estimated`: the day that is expected. */
            date?: components["schemas"]["CalendarDate"];
            /**
             * @description For `exception`: what is amiss.
             * @enum {string}
             */
            exception?: "customs" | "refused" | "address" | "damaged";
            /**
             * @description For `exception`: who acts next, where it is not who usually does.
             * @enum {string}
             */
            nextActor?: "customer" | "carrier" | "desk" | "customs";
            /** @description For `resolved`: the id of the exception that is over. */
            resolves?: string;
            /** @description For `delivered`: who took it. */
            signedBy?: string;
        };
        CarrierReceipt: {
            events: {
                id: string;
                /**
                 * @description accepted: kept. repeated: known already. unknown: no such parcel here.
                 * @enum {string}
                 */
                outcome: "accepted" | "repeated" | "unknown";
            }[];
        };
        LicenceKey: {
            key: string;
        };
        Forward: {
            /** @description Whom the link goes to. The same address twice gets one mail. */
            to: components["schemas"]["EmailAddress"][];
            /** @description In the words of the sender, and marked as such; plain text, of which no link is made. */
            note?: string;
            /** @description Path of the page that shows the document, on the host of the pages, for example `/be/nl/`. What follows a `#` is left out. */
            page: string;
            /**
             * @description Sends the sender the same, with the addresses that it went to.
             * @default false
             */
            copy: boolean;
        };
        /**
         * @description billedNotInstalled: billed, and not there. installedNotBilled: there, and not billed. billedTwice: two invoices for the same days.
         * @enum {string}
         */
        InventoryFinding: "billedNotInstalled" | "installedNotBilled" | "billedTwice";
        ReconciliationPage: {
            /** @description What was asked for. */
            period: components["schemas"]["DateRange"];
            /** @description Today; days behind it need not be billed yet. */
            asOf: components["schemas"]["CalendarDate"];
            /** @description How many documents and lines bill machines in the period, and how many machines were there in it. */
            compared: {
                invoices: number;
                lines: number;
                machines: number;
            };
            /** @description How many items there are of each finding, on all pages. */
            counts: {
                billedNotInstalled: number;
                installedNotBilled: number;
                billedTwice: number;
            };
            /**
             * @description The net of the lines that the items of each finding rest on, on all pages, one entry per currency. A line counts once, also
             *     where it bills several machines; nothing is billed of what is installed and not billed.
             */
            totals: {
                billedNotInstalled: components["schemas"]["Money"][];
                installedNotBilled: components["schemas"]["Money"][];
                billedTwice: components["schemas"]["Money"][];
            };
            items: components["schemas"]["ReconciliationItem"][];
            page: components["schemas"]["Page"];
            /** @description How many items match the filter. */
            count: number;
        };
        ReconciliationItem: {
            finding: components["schemas"]["InventoryFinding"];
            /** @description As the inventory writes it, else the line. */
            serialNumber: string;
            /** @description Where the machine stands, else whom the line bills. */
            customerNumber: string;
            /** @description Machine type and model, for example `9040-MR9`. */
            machine?: string;
            contractNumber?: string;
            installedOn?: components["schemas"]["CalendarDate"];
            /** @description The last day that it was there. */
            removedOn?: components["schemas"]["CalendarDate"];
            /** @description The days in question, from the first to the last. */
            period: components["schemas"]["DateRange"];
            /** @description The net of `lines`, one entry per currency; none where nothing is billed. */
            amounts: components["schemas"]["Money"][];
            /** @description The lines that bill these days, oldest first. */
            lines: components["schemas"]["ReconciliationLine"][];
        };
        ReconciliationLine: {
            /** @description Id of the invoice. */
            id: string;
            /** @description Number of the invoice. */
            number: string;
            issueDate: components["schemas"]["CalendarDate"];
            lineNumber: string;
            category: components["schemas"]["InvoiceCategory"];
            /** @description The days that the line bills. */
            period: components["schemas"]["DateRange"];
            /** @description Of the whole line, less what credit notes gave back of it. */
            net: components["schemas"]["Money"];
        };
        DateRange: {
            from: components["schemas"]["CalendarDate"];
            to: components["schemas"]["CalendarDate"];
        };
        /** @description Something that moves the balance, or will once it is made. */
        StatementEntry: {
            /** @description Of an invoice or credit note the id that opens it; of a payment one of its own. */
            id: string;
            /** @enum {string} */
            kind: "invoice" | "creditNote" | "payment";
            /**
             * @description Of a payment. made: it has come. pending: it is on its way, and moves nothing yet.
             * @enum {string}
             */
            state?: "made" | "pending";
            number: string;
            date: components["schemas"]["CalendarDate"];
            dueDate?: components["schemas"]["CalendarDate"];
            /**
             * @description What it does to the balance: what is to be paid of an invoice counts up, what a credit note gives back and what is paid
             *     count down.
             */
            amount: components["schemas"]["Money"];
            /** @description Of an invoice or credit note: what the back end says is open today. It is compared, and nothing is made of it. */
            open?: components["schemas"]["Money"];
            category?: components["schemas"]["InvoiceCategory"];
            customerNumber: string;
            contractNumber?: string;
            /** @description Of a payment or credit note: what it has settled, in its own currency. */
            applied?: components["schemas"]["StatementApplication"][];
        };
        /**
         * @description A part of a payment or credit note that settles an invoice. It counts from the day on which both are there. What gives money back
         *     settles a credit note by a negative amount.
         */
        StatementApplication: {
            /** @description Of the document that is settled. */
            id: string;
            number: string;
            /** @description How much of it is settled, in the currency of the entry. */
            amount: string;
        };
        StatementEntryPage: {
            items: components["schemas"]["StatementEntry"][];
            page: components["schemas"]["Page"];
            /** @description How many entries there are up to `until`. */
            count: number;
            /** @description Today in the account's zone; no entry is later, but for pending payments. */
            today: components["schemas"]["CalendarDate"];
        };
        /** @enum {string} */
        StatementLayout: "openItems" | "balanceForward";
        /** @enum {string} */
        EntryKind: "invoice" | "creditNote" | "paymentMade" | "paymentPending";
        /** @enum {string} */
        Grouping: "category" | "month" | "customerNumber" | "contract";
        /** @enum {string} */
        AgeingBasis: "due" | "issue";
        /**
         * @description Whole calendar months, quarters and years, and the fiscal year of the country.
         * @enum {string}
         */
        PeriodPreset: "thisMonth" | "lastMonth" | "thisQuarter" | "lastQuarter" | "thisYear" | "lastYear" | "thisFiscalYear" | "lastFiscalYear";
        /**
         * @description What a report holds, apart from the day on which it is made. Either `preset` or `period` says when. A list that is missing leaves
         *     nothing out.
         */
        ReportDefinition: {
            preset?: components["schemas"]["PeriodPreset"];
            period?: {
                from: components["schemas"]["CalendarDate"];
                to: components["schemas"]["CalendarDate"];
            };
            asOf?: components["schemas"]["CalendarDate"];
            layout?: components["schemas"]["StatementLayout"];
            kinds?: components["schemas"]["EntryKind"][];
            categories?: components["schemas"]["InvoiceCategory"][];
            customerNumbers?: string[];
            contractNumbers?: string[];
            currencies?: components["schemas"]["CurrencyCode"][];
            groupBy?: components["schemas"]["Grouping"];
            ageing?: {
                basis: components["schemas"]["AgeingBasis"];
                limits: number[];
            };
        };
        StatementSummary: {
            period: components["schemas"]["Period"];
            asOf: components["schemas"]["CalendarDate"];
            /** @description The last day that movements are told of. */
            until: components["schemas"]["CalendarDate"];
            /** @description One for each currency that has entries, by code. */
            sections: components["schemas"]["StatementSums"][];
        };
        /**
         * @description opening + billed + credited + paid + moved = closing; closing + later = balance. `moved` is what was settled between what is asked
         *     for and what is left out.
         */
        StatementSums: {
            currency: components["schemas"]["CurrencyCode"];
            opening: components["schemas"]["Money"];
            billed: components["schemas"]["Money"];
            credited: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            moved: components["schemas"]["Money"];
            closing: components["schemas"]["Money"];
            later: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            pending: components["schemas"]["Money"];
            ageing: components["schemas"]["StatementAgeing"];
            groups: components["schemas"]["StatementGroup"][];
            /** @description Whether all that moves a balance is in it. */
            isComplete: boolean;
            /** @description Balances, each reckoned twice; none where the statement is not complete. */
            proofs: components["schemas"]["StatementProof"][];
            counts: {
                movements: number;
                openItems: number;
            };
        };
        /** @description The buckets, `credits` and `unapplied` are `total`. */
        StatementAgeing: {
            buckets: {
                /** @description First number of days; missing for what is not due yet. */
                from?: number;
                /** @description Last number of days; missing for the last bucket. */
                to?: number;
                amount: components["schemas"]["Money"];
                count: number;
            }[];
            credits: components["schemas"]["Money"];
            unapplied: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        StatementGroup: {
            /** @description Category, month (`2026-09`), customer number or contract number; empty for what has none. */
            key: string;
            opening: components["schemas"]["Money"];
            billed: components["schemas"]["Money"];
            credited: components["schemas"]["Money"];
            paid: components["schemas"]["Money"];
            moved: components["schemas"]["Money"];
            closing: components["schemas"]["Money"];
        };
        StatementProof: {
            /** @enum {string} */
            which: "opening" | "closing" | "asOf";
            date: components["schemas"]["CalendarDate"];
            /** @description By all that moved the balance. */
            moved: components["schemas"]["Money"];
            /** @description By what is open. */
            open: components["schemas"]["Money"];
        };
        ContractChargeList: {
            items: components["schemas"]["ContractCharge"][];
            today: components["schemas"]["CalendarDate"];
        };
        /** @description What a contract bills, every so many months from `nextOn` to `endsOn`. */
        ContractCharge: {
            contractNumber: string;
            customerNumber: string;
            description?: string;
            category?: components["schemas"]["InvoiceCategory"];
            amount: components["schemas"]["Money"];
            /** @description From one charge to the next: 1, 3, 12. */
            months: number;
            nextOn: components["schemas"]["CalendarDate"];
            endsOn?: components["schemas"]["CalendarDate"];
            /** @description Whether the contract says no amount, so that this is what it billed last. */
            isEstimated?: boolean;
        };
        ReportDraft: {
            name: string;
            definition: components["schemas"]["ReportDefinition"];
        };
        Report: {
            id: string;
            name: string;
            definition: components["schemas"]["ReportDefinition"];
            /** Format: date-time */
            changedAt: string;
            schedule?: components["schemas"]["ReportSchedule"];
        };
        ReportList: {
            items: components["schemas"]["Report"][];
        };
        /** @enum {string} */
        ReportFrequency: "weekly" | "monthly" | "quarterly";
        ReportScheduleDraft: {
            every: components["schemas"]["ReportFrequency"];
            /** @enum {string} */
            format: "pdf" | "csv" | "xlsx";
            /**
             * @description BCP 47 tag of the e-mail and the file; English where the back end does not speak it.
             * @default en
             */
            language: string;
            /**
             * @description As in `getStatementFile`.
             * @default neutral
             */
            profile: string;
            /** @description The same address twice gets one mail. */
            recipients: components["schemas"]["EmailAddress"][];
            /**
             * @description Path of the page that links in e-mails lead to, on the host of the pages, for example `/be/nl/`; the site's own where it is
             *     missing. What follows a `#` is left out.
             */
            page?: string;
        };
        ReportSchedule: {
            every: components["schemas"]["ReportFrequency"];
            /** @enum {string} */
            format: "pdf" | "csv" | "xlsx";
            language: string;
            profile: string;
            recipients: {
                email: string;
                /**
                 * @description waiting: asked, and has not answered. confirmed: gets it. ended: wants it no more.
                 * @enum {string}
                 */
                state: "waiting" | "confirmed" | "ended";
            }[];
            /** @description The day of the next e-mail. */
            nextOn: components["schemas"]["CalendarDate"];
            /** @description The day of the last one. */
            lastOn?: components["schemas"]["CalendarDate"];
        };
        RecipientToken: {
            token: string;
        };
        /** @description Which documents, and as what. Either `ids` or `query` says which. */
        ExportRequest: {
            /** @enum {string} */
            format: "csv" | "xlsx" | "zip";
            /** @description What a ZIP holds; needed for one, and ignored else. */
            contents?: components["schemas"]["ExportContent"][];
            /**
             * @description These documents, in this order; 404 where one of them is not the caller's. As many as fit into a body (16 KiB); for
             *     more, say by `query` which are meant.
             */
            ids?: string[];
            query?: components["schemas"]["ExportQuery"];
            /**
             * @description How CSV is written: as the spreadsheets of a country read it (ISO 3166-1 alpha-2, capital letters), or `neutral` for
             *     programs: commas, decimal points, ISO dates, UTF-8 without a mark. 400 for a country that the back end does not know.
             * @default neutral
             */
            profile: string;
            /**
             * @description BCP 47 tag of the names of columns, sheets and files; English where the back end does not speak it.
             * @default en
             */
            language: string;
        };
        /**
         * @description pdf, ubl: a file for each document, the stored one where there is one. csv, xlsx: one table of all documents.
         * @enum {string}
         */
        ExportContent: "pdf" | "ubl" | "csv" | "xlsx";
        /**
         * @description Members as the parameters of `listInvoices`, which mean the same here. A member that the back end does not know is a 400:
         *     a filter that is passed over would make a file of too much.
         */
        ExportQuery: {
            q?: string;
            id?: string[];
            /**
             * @default issueDate
             * @enum {string}
             */
            dateField: "issueDate" | "dueDate";
            from?: components["schemas"]["CalendarDate"];
            to?: components["schemas"]["CalendarDate"];
            numberFrom?: string;
            numberTo?: string;
            /**
             * @default gross
             * @enum {string}
             */
            amountField: "gross" | "open";
            amountFrom?: components["schemas"]["UnsignedAmount"];
            amountTo?: components["schemas"]["UnsignedAmount"];
            kind?: components["schemas"]["InvoiceKind"][];
            category?: components["schemas"]["InvoiceCategory"][];
            status?: components["schemas"]["InvoiceStatus"][];
            delivery?: components["schemas"]["DeliveryState"][];
            customerNumber?: string[];
            currency?: components["schemas"]["CurrencyCode"][];
            orderNumber?: components["schemas"]["WholeNumber"][];
            purchaseOrderNumber?: components["schemas"]["WholeNumber"][];
            contractNumber?: components["schemas"]["WholeNumber"][];
            serialNumber?: components["schemas"]["WholeNumber"][];
            paymentNumber?: components["schemas"]["WholeNumber"][];
            /** @default -issueDate */
            sort: string;
        };
        ExportJob: {
            id: string;
            /**
             * @description A job that is `done` may miss something all the same: see `missing`.
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @description Documents that are ready. */
            done: number;
            total: number;
            /** @description Once it is done. Tells the account and the period. */
            fileName?: string;
            /** @description Bytes, once it is done. */
            size?: number;
            /** @description The first files that a ZIP should hold and does not; `missing.txt` in the ZIP names all of them. */
            missing: components["schemas"]["ExportGap"][];
            /** @description How many are missing altogether. */
            missingCount: number;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the job and its file go away, once it has ended.
             */
            expiresAt?: string;
        };
        ExportGap: {
            id: string;
            /** @description Of the document; empty where it has gone meanwhile. */
            number: string;
            content: components["schemas"]["ExportContent"];
            /**
             * @description failed: it could not be made. unavailable: nobody here makes it. gone: the document is no longer there.
             * @enum {string}
             */
            reason: "failed" | "unavailable" | "gone";
        };
        /**
         * @description What an enquiry is about, as one text: `invoice:<invoiceId>`, `invoiceLine:<invoiceId>:<number of the line>`, `order:<orderId>`,
         *     `orderLine:<orderId>:<number of the line>`, `contract:<contract number>`, `machine:<serial number>`.
         */
        EnquiryReference: string;
        EnquiryForms: {
            country: string;
            /** @description IANA zone of the desk. */
            timeZone: string;
            /** @description The day it is there; limits of dates are reckoned from it. */
            today: components["schemas"]["CalendarDate"];
            /** @description The first day that the country's notice rule allows a contract to end. */
            noticeDay?: components["schemas"]["CalendarDate"];
            promise?: components["schemas"]["EnquiryPromise"];
            forms: components["schemas"]["EnquiryForm"][];
            attachments: components["schemas"]["AttachmentRules"];
            /** @description How many rows a table of machines may have. */
            maxRows: number;
        };
        /** @description When the desk will have answered what is sent now, by its hours and holidays. Missing where nobody knows them. */
        EnquiryPromise: {
            /** Format: date-time */
            by: string;
            /** @description IANA zone of the desk. */
            timeZone: string;
        };
        AttachmentRules: {
            /** @description Of one file. */
            maxBytes: number;
            /** @description Of one enquiry or message; a form may allow fewer. */
            maxFiles: number;
            /** @description Media types that are taken, by what is in a file. */
            types: string[];
        };
        /**
         * @description The form of one kind of enquiry in the language of its reader. `schema` is a JSON Schema 2020-12 of an object with flat fields;
         *     `fields` says in which order, under which names and when each is asked for. Of something that the form is about, the fields that name its
         *     kind in `unlessAbout` are not asked for.
         */
        EnquiryForm: {
            /** @description The kind of enquiry: `invoice-dispute`. */
            id: string;
            /** @description What it is chosen under: `invoices`. */
            subject: string;
            countries?: string[];
            title: string;
            intro?: string;
            atHand?: string[];
            legal?: string;
            /** @description What it can be about; the first kinds fit best. */
            about?: components["schemas"]["EnquiryFactKind"][];
            /** @description Makes no sense without something that it is about. */
            needsFact?: boolean;
            /**
             * @description Has a table of machines beside its fields, with one row at least.
             * @constant
             */
            batch?: "machines";
            schema: components["schemas"]["EnquiryFormSchema"];
            fields: components["schemas"]["EnquiryFormField"][];
            /** @description How many files may come along; none unless told. */
            maxFiles?: number;
        };
        EnquiryFormSchema: {
            /** @constant */
            type: "object";
            properties: {
                [key: string]: {
                    /** @enum {string} */
                    type: "string" | "number" | "integer" | "boolean" | "array";
                    enum?: string[];
                    items?: {
                        /** @constant */
                        type: "string";
                        enum: string[];
                    };
                    /** @enum {string} */
                    format?: "date" | "email";
                    minLength?: number;
                    maxLength?: number;
                    pattern?: string;
                    minimum?: number;
                    maximum?: number;
                    minItems?: number;
                    maxItems?: number;
                };
            };
            required?: string[];
        };
        EnquiryFormField: {
            /** @description Its property in the schema. */
            name: string;
            label: string;
            hint?: string;
            /** @enum {string} */
            control?: "text" | "lines" | "radio" | "menu" | "boxes" | "box" | "date" | "amount" | "number" | "email" | "phone";
            unit?: string;
            /** @description Names of the values that the schema lists. */
            options?: {
                [key: string]: string;
            };
            when?: components["schemas"]["EnquiryFormCondition"];
            unlessAbout?: components["schemas"]["EnquiryFactKind"][];
            earliest?: components["schemas"]["EnquiryDayLimit"];
            latest?: components["schemas"]["EnquiryDayLimit"];
            autocomplete?: string;
        };
        /** @enum {string} */
        EnquiryDayLimit: "today" | "tomorrow" | "notice";
        /** @description When a field is asked for: another one has one of the values in `is`; all of several; any of several; not. */
        EnquiryFormCondition: {
            field: string;
            is: (string | number | boolean)[];
        } | {
            all: components["schemas"]["EnquiryFormCondition"][];
        } | {
            any: components["schemas"]["EnquiryFormCondition"][];
        } | {
            not: components["schemas"]["EnquiryFormCondition"];
        };
        /** @enum {string} */
        EnquiryFactKind: "invoice" | "invoiceLine" | "order" | "orderLine" | "contract" | "machine";
        EnquiryContext: {
            facts: components["schemas"]["EnquiryFact"][];
            /** @description What answers the enquiry perhaps, the newest first. */
            known: components["schemas"]["EnquiryKnown"][];
        };
        /** @description What is known of a thing that an enquiry is about. Members that do not fit its kind are missing. */
        EnquiryFact: {
            about: components["schemas"]["EnquiryReference"];
            kind: components["schemas"]["EnquiryFactKind"];
            /** @description Of the document, the order, the contract or the machine (its serial number). */
            number: string;
            customerNumber: string;
            documentKind?: components["schemas"]["InvoiceKind"];
            /** @description Of issue, of the order, of the start or of the installation. */
            date?: components["schemas"]["CalendarDate"];
            dueDate?: components["schemas"]["CalendarDate"];
            /** @description Of a contract, or of a machine that has left. */
            endDate?: components["schemas"]["CalendarDate"];
            amount?: components["schemas"]["Money"];
            open?: components["schemas"]["Money"];
            purchaseOrderNumber?: string;
            contractNumber?: string;
            /** @description Type and model. */
            machine?: string;
            line?: {
                number: string;
                description: string;
                net?: components["schemas"]["Money"];
                quantity?: string;
                serialNumbers?: string[];
            };
        };
        /**
         * @description creditNote: one was issued for the document. payment: one was booked on it. pendingPayment: one is on its way. disputed: it is disputed
         *     already. enquiry: the caller has asked about it, and it is not closed. delivered: the order has come. expected: it is expected on a day.
         *     moved: the day has moved. ends: the contract ends. removed: the machine is not there any more.
         */
        EnquiryKnown: {
            about: components["schemas"]["EnquiryReference"];
            /** @enum {string} */
            code: "creditNote" | "payment" | "pendingPayment" | "disputed" | "enquiry" | "delivered" | "expected" | "moved" | "ends" | "removed";
            on?: components["schemas"]["CalendarDate"];
            /** @description The day before it moved. */
            was?: components["schemas"]["CalendarDate"];
            /** @description Of the credit note, the payment or the enquiry. */
            number?: string;
            /** @description Of the credit note or the enquiry. */
            id?: string;
            amount?: components["schemas"]["Money"];
        };
        AttachmentDraft: {
            /** @description As the person sees it; what is in the file is told by the file alone. */
            fileName: string;
            /** @description Bytes. */
            size: number;
        };
        Attachment: {
            id: string;
            fileName: string;
            /** @description Bytes. */
            size: number;
            /** @description Bytes that have come; the next part begins there. */
            received: number;
            /**
             * @description receiving: parts are missing. ready: may be sent. refused: may not, see `reason`.
             * @enum {string}
             */
            state: "receiving" | "ready" | "refused";
            /** @description By what is in the file; missing before all of it has come. */
            mediaType?: string;
            /**
             * @description type: what is in it is not taken. name: it is something else than its name says. unsafe: the scanner found something. archive: what it
             *     unfolds to is too large, or cannot be looked at.
             * @enum {string}
             */
            reason?: "type" | "name" | "unsafe" | "archive";
        };
        EnquiryDraft: {
            /** @description Whose desk answers. */
            country: string;
            formId: string;
            /** @description What has been filled in, by field. What the form does not ask for is left out. */
            values: {
                [key: string]: string | number | boolean | string[];
            };
            /** @description All of one kind. */
            about?: components["schemas"]["EnquiryReference"][];
            attachments?: string[];
            rows?: components["schemas"]["MachineRow"][];
            contact?: components["schemas"]["EnquiryContact"];
            /** @description Path of the page that links in e-mails lead to, on the host of the pages, for example `/be/nl/`; the site's own where it is missing. */
            page?: string;
        };
        /** @description Who asks. Whoever is signed in is known: only what is missing there (`email`, where the sign-on knows none), and the phone number, are read. */
        EnquiryContact: {
            name?: string;
            email?: components["schemas"]["EmailAddress"];
            phone?: string;
            company?: string;
            /** @description Of a guest, unchecked; of whoever is signed in, one of theirs. */
            customerNumber?: string;
        };
        MachineRow: {
            /** @enum {string} */
            action: "add" | "move" | "remove";
            /** @description Type and model. */
            machine?: string;
            serialNumber: string;
            date: components["schemas"]["CalendarDate"];
            note?: string;
        };
        /** @description What became of a row, in the order of the rows. All have been taken; `note` says what the desk will look at. */
        MachineReceipt: {
            serialNumber: string;
            /** @enum {string} */
            action: "add" | "move" | "remove";
            machine?: string;
            date?: components["schemas"]["CalendarDate"];
            /**
             * @description unknown: the inventory has no such machine. known: it has one already that is to be added. gone: it has left already. otherType: it stands
             *     there under another type.
             * @enum {string}
             */
            note?: "unknown" | "known" | "gone" | "otherType";
        };
        EnquiryReceipt: {
            /** @description For whoever can see it in the list. */
            id?: string;
            trackingNumber: string;
            /** Format: date-time */
            receivedAt: string;
            promise?: components["schemas"]["EnquiryPromise"];
            /** @description Where the acknowledgement goes to; missing where the back end sends none. */
            email?: string;
            rows?: components["schemas"]["MachineReceipt"][];
        };
        /**
         * @description open: the desk has it. answered: the desk has answered. closed: over; writing opens it again.
         * @enum {string}
         */
        EnquiryStatus: "open" | "answered" | "closed";
        EnquirySummary: {
            id: string;
            trackingNumber: string;
            subject: string;
            formId: string;
            /** @description Of the form, in the language of the reader where the form is still offered. */
            title: string;
            status: components["schemas"]["EnquiryStatus"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @description While it is open. */
            promise?: components["schemas"]["EnquiryPromise"];
            customerNumber?: string;
            /** @description As it was when the enquiry was sent. */
            about?: components["schemas"]["EnquiryFact"][];
            /** @description How many messages there are. */
            messages: number;
            /** @description The desk has written, and the caller has not seen it. */
            isNews?: boolean;
        };
        EnquiryPage: {
            items: components["schemas"]["EnquirySummary"][];
            page: components["schemas"]["Page"];
            /** @description How many match. */
            count: number;
        };
        EnquiryDetail: components["schemas"]["EnquirySummary"] & {
            /** @description What was filled in, in the order of the form and in the words of its reader. */
            values: {
                label: string;
                text: string;
            }[];
            rows?: components["schemas"]["MachineReceipt"][];
            attachments: components["schemas"]["EnquiryFile"][];
            /** @description What has been written since, the oldest first. */
            log: components["schemas"]["EnquiryMessage"][];
        };
        EnquiryFile: {
            id: string;
            fileName: string;
            size: number;
        };
        EnquiryMessage: {
            id: string;
            /** @enum {string} */
            from: "customer" | "desk";
            /** @description The name of whoever wrote it. */
            author?: string;
            /** Format: date-time */
            at: string;
            /** @description Plain text. */
            text: string;
            attachments: components["schemas"]["EnquiryFile"][];
        };
        EnquiryMessageDraft: {
            text: string;
            attachments?: string[];
        };
        EnquiryStatusChange: {
            /** @enum {string} */
            status: "open" | "closed";
        };
        /** @description The contact points of a country's support desk. */
        Contacts: {
            country: string;
            /** @description What the desk is called. */
            name: string;
            /** @description IANA zone that the hours are written in. */
            timeZone: string;
            /** @description Days with hours of their own that come again; closed unless they have any. The first that falls on a day counts. */
            holidays?: components["schemas"]["Holiday"][];
            /** @description Single days with hours of their own, which win over holidays. */
            exceptions?: components["schemas"]["ExceptionalDay"][];
            /**
             * Format: date
             * @description The last day that the hours are known for. After it, nobody says whether the desk is open.
             */
            knownUntil?: string;
            /** @description ISO 3166-1 alpha-2 code of the country whose desk answers, where it is another one. */
            servedBy?: string;
            /** Format: uri */
            url?: string;
            /** @description BCP 47 tags of the languages spoken. */
            languages?: string[];
            lines: components["schemas"]["ContactLine"][];
            email?: string;
            address?: string[];
            /** @description What a caller should have ready, whatever the call is about. */
            haveAtHand?: components["schemas"]["CallReference"][];
            /** @description The same for calls about one subject, in place of what holds for all. */
            haveAtHandFor?: components["schemas"]["CallReferences"][];
            /** @description The publication that the facts are from. */
            source?: {
                title: string;
                /** @description Missing where the publication bears none. */
                year?: number;
            };
        };
        /**
         * @description What somebody who calls is asked for.
         * @enum {string}
         */
        CallReference: "customerNumber" | "orderConfirmationNumber" | "contractNumber" | "invoiceNumber" | "serialNumber";
        /** @description What somebody who calls about one subject is asked for. */
        CallReferences: {
            subject: components["schemas"]["LineSubject"];
            references: components["schemas"]["CallReference"][];
        };
        /** @enum {string} */
        LineSubject: "hardware" | "software" | "pc" | "hardDisk" | "licenceKeys" | "parts" | "orders" | "invoices" | "contracts" | "inventory";
        ContactLine: {
            /**
             * @description How it is reached; `tty` is a text telephone.
             * @enum {string}
             */
            type: "phone" | "fax" | "sms" | "whatsapp" | "tty";
            /** @enum {string} */
            audience?: "commercial" | "stateAndLocal" | "federal" | "partner";
            /** @description What the line is for alone; missing on one for everything. */
            subject?: components["schemas"]["LineSubject"];
            /** @description E.164, for example `+3222252345`. */
            number: string;
            /** @description The number as the country publishes it. */
            display: string;
            /** @description The number with letters, for example `1 866 880-CSOL`. */
            vanity?: string;
            /** @description Dialled when the call is taken. */
            extension?: string;
            /** @description Whether the call costs nothing within the country. */
            tollFree?: boolean;
            /** @description Whether the country says that it cannot be called from abroad. */
            domesticOnly?: boolean;
            hours?: components["schemas"]["OpeningSpan"][];
        };
        /** @description A span of opening hours in the desk's time zone; on the days on which it begins. */
        OpeningSpan: {
            /** @description ISO weekdays, 1 is Monday. */
            days: number[];
            from: components["schemas"]["DeskTime"];
            to: components["schemas"]["DeskTimeEnd"];
        };
        /** @description A part of a day by the desk's clock. */
        TimeSpan: {
            from: components["schemas"]["DeskTime"];
            to: components["schemas"]["DeskTimeEnd"];
        };
        DeskTime: string;
        /** @description The first minute that does not belong to the span; `24:00` is the end of the day, one before the beginning is on the day after. */
        DeskTimeEnd: string;
        /** @description Which day of a year a holiday is. */
        HolidayRule: {
            /**
             * Format: date
             * @description One day of one year.
             */
            date: string;
        } | {
            month: components["schemas"]["Month"];
            day: number;
        } | {
            /** @description Days after Easter Sunday of the western churches; -2 is Good Friday. */
            easter: number;
        } | {
            month: components["schemas"]["Month"];
            weekday: components["schemas"]["Weekday"];
            /** @description The first (1), second … or last (-1) in the month; never 0. */
            nth: number;
            /** @description So many days later. */
            after?: number;
        } | {
            month: components["schemas"]["Month"];
            weekday: components["schemas"]["Weekday"];
            /** @description The first such weekday from this day of the month on. */
            from: number;
        };
        Month: number;
        /** @description ISO weekday, 1 is Monday. */
        Weekday: number;
        SpecialDay: {
            /** @description What the day is called, in the language asked for. */
            name?: string;
            /** @description Hours of that day; closed without any. */
            hours?: components["schemas"]["TimeSpan"][];
        };
        /** @description A day with hours of its own that comes again. */
        Holiday: components["schemas"]["HolidayRule"] & components["schemas"]["SpecialDay"] & {
            /**
             * @description Where it falls on a weekend, it is kept on the nearest working day, or on the Monday after it.
             * @enum {string}
             */
            observed?: "nearest" | "monday";
        };
        /** @description A single day with hours of its own. */
        ExceptionalDay: {
            /** Format: date */
            date: string;
        } & components["schemas"]["SpecialDay"];
    };
    responses: {
        /** @description The caller's copy is current. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter or the body is not as the contract says; `errors` names each place. */
        Invalid: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Done; there is nothing to say about it. */
        Done: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Accepted. What comes of it is told by e-mail alone. */
        Accepted: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The browser goes on elsewhere. */
        Redirect: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such user ID with this password. */
        WrongCredentials: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The guest has seen as many documents as the country allows, or may not ask at all. */
        GuestLimit: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The link has been used, is too old, or never was one. */
        StaleLink: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A request with this `Idempotency-Key` is still at work. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This `Idempotency-Key` came before with another body. */
        KeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the contract allows. */
        TooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No credentials, or expired ones. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller is known, and may not do this. */
        Denied: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is not the caller's. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        Limited: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed; nothing was changed. */
        ServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something that this needs is down. Nothing was changed, and the same request may succeed later. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The public, random id of the document; never its number. */
        InvoiceId: string;
        /** @description The public, random id of the order; never its number. */
        OrderId: string;
        /** @description The id of the job; random, and no secret. */
        ExportId: string;
        /** @description The id of the report; random. */
        ReportId: string;
        /** @description The id of the enquiry. */
        EnquiryId: string;
        /** @description The id of the file. */
        AttachmentId: string;
        /** @description First day of the period, inclusive. */
        PeriodFrom: components["schemas"]["CalendarDate"];
        /** @description Last day of the period, inclusive. */
        PeriodTo: components["schemas"]["CalendarDate"];
        /** @description The day as of which the account is told; the last one of the period, or today where that is still to come. */
        AsOf: components["schemas"]["CalendarDate"];
        /** @description openItems: what is open, document by document. balanceForward: all that moved the balance. */
        StatementLayout: components["schemas"]["StatementLayout"];
        /** @description Any of these kinds; all of them where it is missing. */
        EntryKinds: components["schemas"]["EntryKind"][];
        /** @description Any of these categories. */
        Categories: components["schemas"]["InvoiceCategory"][];
        /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
        CustomerNumbers: string[];
        /** @description Any of these contract numbers. */
        ContractNumbers: string[];
        /** @description Any of these currencies. */
        Currencies: components["schemas"]["CurrencyCode"][];
        /** @description What the sums are divided by. */
        GroupBy: components["schemas"]["Grouping"];
        /** @description Whether days are counted from the due date or from the date of issue. */
        AgeingBasis: components["schemas"]["AgeingBasis"];
        /** @description The last day of each bucket but the last one, upwards; 30, 60 and 90 where it is missing. */
        AgeingLimits: number[];
        /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
        RequestId: string;
        /** @description ETag of the answer that the caller already has. */
        IfNoneMatch: string;
        /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
        IdempotencyKey: string;
        /** @description How many items a page holds at most. */
        Limit: number;
        /** @description `page.next` of the page before. Opaque. */
        Cursor: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request; quote it to the support desk. */
        RequestId: string;
        /** @description Strong validator of this answer. */
        ETag: string;
        /** @description Seconds to wait, or an HTTP date. */
        RetryAfter: string;
        /** @description Always `no-store`. */
        NoStore: "no-store";
        /** @description Where to go. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSession: {
        parameters: {
            query?: {
                /**
                 * @description ISO 3166-1 alpha-2 code, letter case does not matter. With it, a caller who is not signed in is told how many
                 *     look-ups the country allows.
                 */
                country?: string;
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["WrongCredentials"];
            403: components["responses"]["Denied"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    signOut: {
        parameters: {
            query?: {
                /** @description Ends every session of this person, on other devices too. */
                everywhere?: boolean;
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Denied"];
            500: components["responses"]["ServerError"];
        };
    };
    renewToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. It is not stored anywhere. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    startProviderSignIn: {
        parameters: {
            query?: {
                /** @description Path on the page's own host to come back to, for example `/be/nl/`. */
                returnTo?: string;
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["Redirect"];
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    finishProviderSignIn: {
        parameters: {
            query?: {
                /** @description What the back end sent along. */
                state?: string;
                /** @description What the provider answers. */
                code?: string;
                /** @description Why the provider does not vouch for anybody. */
                error?: string;
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: components["responses"]["Redirect"];
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Denied"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    confirmRegistration: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Denied"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["StaleLink"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRequest"];
            };
        };
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Denied"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Denied"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["StaleLink"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    requestEntitlement: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntitlementRequest"];
            };
        };
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    lookUpDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUp"];
            };
        };
        responses: {
            /** @description The document, and a token by which this one document can be asked for again. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestAccess"];
                };
            };
            400: components["responses"]["Invalid"];
            403: components["responses"]["GuestLimit"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getGuestDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The id of the document; another than the token's is a 404. */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document in its reduced view. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestDocument"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description Part of a document number, order number, purchase-order number or payment reference; letter case does not matter. */
                q?: string;
                /** @description Any of these documents. An id that is unknown or not the caller's matches nothing. */
                id?: string[];
                /** @description Which date `from` and `to` look at. */
                dateField?: "issueDate" | "dueDate";
                /** @description First day of the period, inclusive. */
                from?: components["schemas"]["CalendarDate"];
                /** @description Last day of the period, inclusive. One before `from` matches nothing, as in every range. */
                to?: components["schemas"]["CalendarDate"];
                /**
                 * @description First document number, inclusive. In a range of numbers a shorter number comes before a longer one, and numbers of
                 *     one length come in the order of their characters (code units), so that 99 comes before 100. Outer blanks are ignored.
                 */
                numberFrom?: string;
                /** @description Last document number, inclusive. */
                numberTo?: string;
                /** @description Which amount `amountFrom` and `amountTo` look at. */
                amountField?: "gross" | "open";
                /**
                 * @description Smallest amount, inclusive, in whatever currency the document has. The amount of a document is compared without its
                 *     sign, so that a credit note over -100.00 is found by 100.
                 */
                amountFrom?: components["schemas"]["UnsignedAmount"];
                /** @description Largest amount, inclusive; likewise. */
                amountTo?: components["schemas"]["UnsignedAmount"];
                /** @description Any of these kinds. */
                kind?: components["schemas"]["InvoiceKind"][];
                /** @description Any of these categories. */
                category?: components["schemas"]["InvoiceCategory"][];
                /** @description Any of these statuses. */
                status?: components["schemas"]["InvoiceStatus"][];
                /** @description Any of these states of the e-invoice. A document without one matches none. */
                delivery?: components["schemas"]["DeliveryState"][];
                /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
                customerNumber?: string[];
                /** @description Any of these currencies. */
                currency?: components["schemas"]["CurrencyCode"][];
                /**
                 * @description Any of these order numbers, of the document or of one of its lines: the whole number; letter case and outer blanks do
                 *     not matter, here and in the four filters below. The numbers are those that `links` of a document names.
                 */
                orderNumber?: components["schemas"]["WholeNumber"][];
                /** @description Any of these purchase-order numbers. */
                purchaseOrderNumber?: components["schemas"]["WholeNumber"][];
                /** @description Any of these contract numbers, of the document or of one of its lines. */
                contractNumber?: components["schemas"]["WholeNumber"][];
                /** @description Any of these serial numbers of machines, on one of the lines. */
                serialNumber?: components["schemas"]["WholeNumber"][];
                /** @description Any of these payments, applied to the document. */
                paymentNumber?: components["schemas"]["WholeNumber"][];
                /**
                 * @description Only documents that were added, or changed in anything, at most so many seconds ago: what a page that stays open asks
                 *     for from time to time. Seconds by the server's clock, as those of callers go wrong. As nobody need be there who asks,
                 *     it is no use of the session: one that ends after a while without use ends all the same.
                 */
                changedWithin?: number;
                /**
                 * @description Sort keys, most important first, separated by commas; a leading `-` sorts downwards. Documents that are equal
                 *     under the keys come in the order of their ids, so that pages never overlap; those that have no value under a key
                 *     come last, upwards and downwards. `kind` and `category` sort by their codes, `status` and `delivery` by what presses
                 *     most: overdue, disputed, partlyPaid, open, credited, paid; failed, pending, delivered. The pages of one list are
                 *     sorted by the statuses of the day on which its first page was asked for, also past midnight.
                 */
                sort?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `page.next` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of documents. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The public, random id of the document; never its number. */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceDetail"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getInvoiceDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The public, random id of the document; never its number. */
                invoiceId: components["parameters"]["InvoiceId"];
                /** @description The id of the file, from the `documents` of the invoice. */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, always as a download that cannot render in the page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    /** @description `attachment` with `filename*`. */
                    "Content-Disposition"?: string;
                    /** @description Always `nosniff`. */
                    "X-Content-Type-Options"?: "nosniff";
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/xml": string;
                    "application/octet-stream": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    forwardInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The public, random id of the document; never its number. */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Forward"];
            };
        };
        responses: {
            202: components["responses"]["Accepted"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Part of an order number, order confirmation number, purchase-order number or tracking number; letter case does not matter. */
                q?: string;
                /** @description Which date `from` and `to` look at; `expectedOn` is the day of `nextExpected`, and an order without one matches none. */
                dateField?: "orderedOn" | "expectedOn";
                /** @description First day of the period, inclusive. */
                from?: components["schemas"]["CalendarDate"];
                /** @description Last day of the period, inclusive. One before `from` matches nothing, as in every range. */
                to?: components["schemas"]["CalendarDate"];
                /** @description Any of these statuses. */
                status?: components["schemas"]["OrderStatus"][];
                /** @description Orders with a line of any of these kinds. */
                kind?: components["schemas"]["ProductKind"][];
                /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
                customerNumber?: string[];
                /** @description open: only orders with an exception that is not over. none: only those without. */
                exception?: "open" | "none";
                /**
                 * @description Only orders that were added, or changed in anything, at most so many seconds ago: what a page that stays open asks for from
                 *     time to time. Seconds by the server's clock, as those of callers go wrong. As nobody need be there who asks, it is no use
                 *     of the session: one that ends after a while without use ends all the same.
                 */
                changedWithin?: number;
                /**
                 * @description Sort keys, most important first, separated by commas; a leading `-` sorts downwards. Orders that are equal under the keys
                 *     come in the order of their ids, so that pages never overlap; those that have no value under a key come last, upwards and
                 *     downwards. `status` sorts by how far an order is, from ordered to delivered; cancelled comes after these.
                 */
                sort?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `page.next` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The public, random id of the order; never its number. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDetail"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    revealLicenceKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The public, random id of the order; never its number. */
                orderId: components["parameters"]["OrderId"];
                /** @description The id of the deliverable, from the `deliverables` of the order. */
                deliverableId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenceKey"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getOrderDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The public, random id of the order; never its number. */
                orderId: components["parameters"]["OrderId"];
                /** @description The id of the file, from the `documents` of the order. */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, always as a download that cannot render in the page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    /** @description `attachment` with `filename*`. */
                    "Content-Disposition"?: string;
                    /** @description Always `nosniff`. */
                    "X-Content-Type-Options"?: "nosniff";
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/octet-stream": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    watchOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description The id of the last event that was read. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Cache-Control": components["headers"]["NoStore"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    receiveCarrierEvents: {
        parameters: {
            query?: never;
            header: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Names the message; the same when it is sent again. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970-01-01T00:00:00Z. */
                "webhook-timestamp": string;
                /** @description Signatures, separated by blanks. */
                "webhook-signature": string;
            };
            path: {
                /** @description As whom the carrier is known here. */
                carrierId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarrierEvents"];
            };
        };
        responses: {
            /** @description What became of each event, in their order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarrierReceipt"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    reconcileInventory: {
        parameters: {
            query?: {
                /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
                customerNumber?: string[];
                /** @description First day of the period, inclusive. Together with `to`; both missing are the last whole quarter. */
                from?: components["schemas"]["CalendarDate"];
                /** @description Last day of the period, inclusive. */
                to?: components["schemas"]["CalendarDate"];
                /** @description Any of these findings. */
                finding?: components["schemas"]["InventoryFinding"][];
                /** @description Any of these categories; those that do not run bill nothing here. */
                category?: components["schemas"]["InvoiceCategory"][];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `page.next` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of items. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    listStatementEntries: {
        parameters: {
            query?: {
                /** @description The last day that entries are wanted of, inclusive; today in the account's zone where it is missing. */
                until?: components["schemas"]["CalendarDate"];
                /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
                customerNumber?: string[];
                /** @description How many entries a page holds at most. */
                limit?: number;
                /** @description `page.next` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementEntryPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getStatement: {
        parameters: {
            query: {
                /** @description First day of the period, inclusive. */
                from: components["parameters"]["PeriodFrom"];
                /** @description Last day of the period, inclusive. */
                to: components["parameters"]["PeriodTo"];
                /** @description The day as of which the account is told; the last one of the period, or today where that is still to come. */
                asOf?: components["parameters"]["AsOf"];
                /** @description openItems: what is open, document by document. balanceForward: all that moved the balance. */
                layout?: components["parameters"]["StatementLayout"];
                /** @description Any of these kinds; all of them where it is missing. */
                kind?: components["parameters"]["EntryKinds"];
                /** @description Any of these categories. */
                category?: components["parameters"]["Categories"];
                /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
                customerNumber?: components["parameters"]["CustomerNumbers"];
                /** @description Any of these contract numbers. */
                contractNumber?: components["parameters"]["ContractNumbers"];
                /** @description Any of these currencies. */
                currency?: components["parameters"]["Currencies"];
                /** @description What the sums are divided by. */
                groupBy?: components["parameters"]["GroupBy"];
                /** @description Whether days are counted from the due date or from the date of issue. */
                ageingBasis?: components["parameters"]["AgeingBasis"];
                /** @description The last day of each bucket but the last one, upwards; 30, 60 and 90 where it is missing. */
                ageingLimit?: components["parameters"]["AgeingLimits"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sums. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementSummary"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getStatementFile: {
        parameters: {
            query: {
                /** @description pdf: tagged, with a remittance slip. csv, xlsx: a row for each entry, each balance, each group and each bucket. */
                format: "pdf" | "csv" | "xlsx";
                /** @description How CSV is written; see `ExportRequest`. */
                profile?: string;
                /** @description First day of the period, inclusive. */
                from: components["parameters"]["PeriodFrom"];
                /** @description Last day of the period, inclusive. */
                to: components["parameters"]["PeriodTo"];
                /** @description The day as of which the account is told; the last one of the period, or today where that is still to come. */
                asOf?: components["parameters"]["AsOf"];
                /** @description openItems: what is open, document by document. balanceForward: all that moved the balance. */
                layout?: components["parameters"]["StatementLayout"];
                /** @description Any of these kinds; all of them where it is missing. */
                kind?: components["parameters"]["EntryKinds"];
                /** @description Any of these categories. */
                category?: components["parameters"]["Categories"];
                /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
                customerNumber?: components["parameters"]["CustomerNumbers"];
                /** @description Any of these contract numbers. */
                contractNumber?: components["parameters"]["ContractNumbers"];
                /** @description Any of these currencies. */
                currency?: components["parameters"]["Currencies"];
                /** @description What the sums are divided by. */
                groupBy?: components["parameters"]["GroupBy"];
                /** @description Whether days are counted from the due date or from the date of issue. */
                ageingBasis?: components["parameters"]["AgeingBasis"];
                /** @description The last day of each bucket but the last one, upwards; 30, 60 and 90 where it is missing. */
                ageingLimit?: components["parameters"]["AgeingLimits"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, always as a download that cannot render in the page. Its words are in the language that is asked for. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    /** @description `attachment` with `filename*`. */
                    "Content-Disposition"?: string;
                    /** @description Always `nosniff`. */
                    "X-Content-Type-Options"?: "nosniff";
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    listContractCharges: {
        parameters: {
            query?: {
                /** @description Any of these customer numbers. One that is not the caller's matches nothing. */
                customerNumber?: components["parameters"]["CustomerNumbers"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The charges, by contract number; 1,000 at most. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractChargeList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports; 50 at most. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDraft"];
            };
        };
        responses: {
            /** @description The report. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    updateReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the report; random. */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDraft"];
            };
        };
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the report; random. */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    scheduleReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the report; random. */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportScheduleDraft"];
            };
        };
        responses: {
            /** @description The report with its schedule. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    unscheduleReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the report; random. */
                reportId: components["parameters"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    confirmReportRecipient: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecipientToken"];
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    endReportRecipient: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecipientToken"];
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            /** @description The job. `Location` is where to look after it. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportJob"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The id of the job; random, and no secret. */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportJob"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    cancelExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the job; random, and no secret. */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getExportFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the job; random, and no secret. */
                exportId: components["parameters"]["ExportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, always as a download that cannot render in the page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    /** @description `attachment` with `filename*`. */
                    "Content-Disposition"?: string;
                    /** @description Bytes. */
                    "Content-Length"?: number;
                    /** @description Always `nosniff`. */
                    "X-Content-Type-Options"?: "nosniff";
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/zip": string;
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    listEnquiryForms: {
        parameters: {
            query: {
                /** @description ISO 3166-1 alpha-2 code of the country whose desk answers. */
                country: string;
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forms, and what holds for all of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryForms"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getEnquiryContext: {
        parameters: {
            query: {
                /** @description What it is about; see `EnquiryReference`. */
                about: components["schemas"]["EnquiryReference"][];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The facts, in the order of the question. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryContext"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentDraft"];
            };
        };
        responses: {
            /** @description The file, of which nothing has come yet. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The id of the file. */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file as far as it has come. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the file. */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    putAttachmentPart: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the file. */
                attachmentId: components["parameters"]["AttachmentId"];
                /** @description Which byte of the file the part begins with, from 0. */
                offset: number;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The file as far as it has come. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEnquiries: {
        parameters: {
            query?: {
                /** @description Any of these. */
                status?: components["schemas"]["EnquiryStatus"][];
                /** @description Any of these subjects. */
                subject?: string[];
                /** @description Words out of the tracking number, the title, the number of what it is about, or what has been written; all of them. */
                text?: string;
                /** @description About this thing. */
                about?: components["schemas"]["EnquiryReference"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `page.next` of the page before. Opaque. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of enquiries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    createEnquiry: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnquiryDraft"];
            };
        };
        responses: {
            /** @description It has come. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryReceipt"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getEnquiry: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The id of the enquiry. */
                enquiryId: components["parameters"]["EnquiryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The enquiry. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryDetail"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    createEnquiryMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description A random text of the caller's, kept while the same request is repeated; the back end remembers it for a day. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The id of the enquiry. */
                enquiryId: components["parameters"]["EnquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnquiryMessageDraft"];
            };
        };
        responses: {
            /** @description The enquiry with the message. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryDetail"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    setEnquiryStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The id of the enquiry. */
                enquiryId: components["parameters"]["EnquiryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnquiryStatusChange"];
            };
        };
        responses: {
            /** @description The enquiry. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryDetail"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getEnquiryAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The id of the enquiry. */
                enquiryId: components["parameters"]["EnquiryId"];
                /** @description The id of the file. */
                attachmentId: components["parameters"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, always as a download that cannot render in the page. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    /** @description `attachment` with `filename*`. */
                    "Content-Disposition"?: string;
                    /** @description Always `nosniff`. */
                    "X-Content-Type-Options"?: "nosniff";
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Denied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
    getContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of the caller's for this request; made by the server where it is missing or malformed. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description ETag of the answer that the caller already has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description ISO 3166-1 alpha-2 code, letter case does not matter. */
                country: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact points. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["Limited"];
            500: components["responses"]["ServerError"];
        };
    };
}
