import { useEffect, useLayoutEffect } from 'react';

export const serviceName = 'Joint Inspection';

let pageTitle = '';
let faultyForms = 0;

function write(): void {
  const name = pageTitle ? `${pageTitle} – ${serviceName}` : serviceName;
  document.title = faultyForms > 0 ? `Error: ${name}` : name;
}

/** Names the page in the browser's tab and to screen readers: "Title – Joint Inspection". */
export function usePageTitle(title: string): void {
  useLayoutEffect(() => {
    pageTitle = title;
    write();
  }, [title]);
}

/** Puts "Error: " before the page's title for as long as a form on it has faults. */
export function useErrorInTitle(hasFaults: boolean): void {
  useEffect(() => {
    if (!hasFaults) return;
    faultyForms += 1;
    write();
    return () => {
      faultyForms -= 1;
      write();
    };
  }, [hasFaults]);
}
