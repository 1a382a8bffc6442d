extension ReportStyle {
    /// The rules of all screens.
    static let screen = """
        body {
          margin: 0;
          background: var(--cc-paper);
          color: var(--cc-ink);
          font: 15px/1.5 Helvetica, Arial, "Liberation Sans", sans-serif;
        }
        #report {
          max-width: 60rem;
          margin: 0 auto;
          padding: 1.5rem 1rem 3rem;
          overflow-wrap: anywhere;
        }
        #report h1 {
          margin: 0 0 1rem;
          font-size: 1.5rem;
          line-height: 1.25;
        }
        #report h2 {
          margin: 2.5rem 0 .75rem;
          padding-top: .5rem;
          border-top: 1px solid var(--cc-rule);
          font-size: 1.15rem;
        }
        #report h3 {
          margin: 0;
          font-size: 1rem;
        }
        #report p {
          margin: .25rem 0;
        }
        #report a {
          color: var(--cc-blue);
        }
        #report :focus-visible {
          outline: 2px solid var(--cc-blue);
          outline-offset: 2px;
        }
        #report .verdict {
          margin-bottom: .75rem;
          padding: .5rem 1rem;
          border-left: 6px solid var(--cc-blue);
        }
        #report .verdict p:first-child {
          font-size: 1.2rem;
        }
        #report .verdict strong {
          margin-right: .5rem;
          color: var(--cc-blue);
        }
        #report .verdict.yes {
          border-color: var(--cc-green);
        }
        #report .verdict.tight {
          border-color: var(--cc-yellow);
        }
        #report .verdict.no {
          border-color: var(--cc-vermilion);
        }
        #report .yes strong {
          color: var(--cc-green);
        }
        #report .tight strong,
        #report td.tight {
          color: var(--cc-yellow);
        }
        #report .no strong,
        #report td.no {
          color: var(--cc-vermilion);
          font-weight: 600;
        }
        #report .finding {
          margin: 0 0 .75rem;
          padding: .25rem 1rem;
          border-left: 3px solid var(--cc-grey);
        }
        #report .finding.error {
          border-color: var(--cc-vermilion);
        }
        #report .finding.warning {
          border-color: var(--cc-yellow);
        }
        #report p.note,
        #report .hint,
        #report .asked,
        #report footer {
          color: var(--cc-faint);
        }
        #report .wide {
          position: relative;
          overflow-x: auto;
          margin: .75rem 0 1rem;
        }
        #report .wide > svg {
          display: block;
          width: 100%;
          min-width: 45rem;
          height: auto;
        }
        #report table {
          border-collapse: collapse;
          min-width: 100%;
          font-variant-numeric: tabular-nums;
          overflow-wrap: normal;
        }
        #report caption {
          padding: 0 0 .25rem;
          text-align: left;
          font-weight: 600;
        }
        #report th,
        #report td {
          padding: .25rem .5rem;
          border-bottom: 1px solid var(--cc-rule);
          text-align: left;
          vertical-align: baseline;
          white-space: nowrap;
          font-weight: inherit;
        }
        #report th.n,
        #report td.n {
          text-align: right;
        }
        #report td.w {
          min-width: 16rem;
          white-space: normal;
        }
        #report thead th {
          vertical-align: bottom;
          border-bottom: 1px solid var(--cc-grey);
          color: var(--cc-faint);
          font-size: .75rem;
        }
        #report th button {
          padding: .25rem 0;
          border: 0;
          background: none;
          color: inherit;
          font: inherit;
          text-align: inherit;
          cursor: pointer;
        }
        #report th button::after {
          content: " ↕";
          opacity: .5;
        }
        #report th[aria-sort] button::after {
          content: " ↑";
          opacity: 1;
        }
        #report th[aria-sort="descending"] button::after {
          content: " ↓";
        }
        #report .bar {
          margin-right: .25rem;
        }
        #report dl {
          display: grid;
          grid-template-columns: 12rem 1fr;
          gap: .25rem 1rem;
          margin: 0 0 1rem;
        }
        #report dt {
          grid-column: 1;
          color: var(--cc-faint);
        }
        #report dd {
          grid-column: 2;
          margin: 0;
        }
        #report summary {
          padding: .25rem 0;
          color: var(--cc-blue);
          cursor: pointer;
        }
        #report pre,
        #report code {
          font: .85rem/1.45 "Liberation Mono", Menlo, Consolas, monospace;
        }
        #report .option {
          display: inline-block;
          max-width: 100%;
          overflow-wrap: anywhere;
        }
        #report pre {
          margin: 0;
          padding: .5rem;
          background: var(--cc-grey-tint);
          overflow-wrap: normal;
        }
        #report .file {
          display: flex;
          flex-wrap: wrap;
          align-items: start;
          gap: 0 1rem;
          margin-bottom: .5rem;
        }
        #report .file button {
          min-width: 14rem;
          padding: .25rem .75rem;
          border: 1px solid var(--cc-grey);
          border-radius: 3px;
          background: var(--cc-paper);
          color: var(--cc-ink);
          font: inherit;
          cursor: pointer;
        }
        #report .file details {
          flex: 1 1 20rem;
          min-width: 0;
        }
        #report .file .wide {
          max-height: 24rem;
          overflow-y: auto;
        }
        #report footer {
          margin-top: 2.5rem;
          font-size: .85rem;
        }

        """
}
